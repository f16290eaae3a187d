"""Tables as county offices make them, each with the figures that may be read from it.

One line of text is one row, `|` parts its cells. `right` holds (indicator, period, measure) -> value
for 绥中县; a key with a region in front is of that region. What is not in `right` must not be read;
what is must be read so, or be named as refused or not read.
"""

# ruff: noqa: E501 -- Chinese counts double; one row a line

from __future__ import annotations

from dataclasses import dataclass, field

Key = tuple[str, ...]
LEVEL, YEARLY, TOTAL, SINCE = "level", "annual_change", "running_total", "cumulative_change"


@dataclass(frozen=True)
class Case:
    """One table: what it tries, its rows, and what may be read."""

    what: str
    rows: str
    right: dict[Key, float | None] = field(default_factory=dict)


GDP, ENERGY, POWER, PEOPLE = "gdp", "energy-total", "electricity", "population"
HEAT, COD, NH3, STRAW, SEWAGE = (
    "clean-heating-rate", "cod-abatement", "ammonia-abatement", "straw-utilisation",
    "rural-sewage-treatment",
)  # fmt: skip
INTENSITY = "energy-intensity"

CASES = (
    Case(
        "其中 columns under one heading",
        "绥中县（单位：万吨标准煤）\n年份|能源消费总量||\n|合计|其中：煤炭|其中：油品\n2023|122.7|70.1|20.2\n2024|123.9|69.2|22.2\n",
        {(ENERGY, "2023", LEVEL): 122.7, (ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "其中 columns in one header row",
        "绥中县\n年份|能源消费总量（万吨标准煤）|其中：规模以上工业（万吨标准煤）|其中：居民生活（万吨标准煤）\n2023|122.7|80.1|15\n",
        {(ENERGY, "2023", LEVEL): 122.7},
    ),
    Case(
        "小计 and 合计 rows",
        "绥中县\n指标|单位|2024年\n能源消费总量|万吨标准煤|123.9\n其中：煤炭|万吨标准煤|70\n小计|万吨标准煤|70\n合计|万吨标准煤|193.9\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "parts of GDP",
        "绥中县\n指标|单位|2024年\n地区生产总值|亿元|236.9\n第一产业|亿元|52.2\n第二产业|亿元|82.2\n其中：工业增加值|亿元|61.2\n第三产业|亿元|102.5\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "series of a database with regions, parts and totals behind colons",
        "指标名称|频率|单位|2023|2024\n中国:全社会用电量|年|亿千瓦时|1000|1100\n辽宁:工业用电量|年|亿千瓦时|100|110\n辽宁:绥中县:全社会用电量|年|亿千瓦时|7|8\n绥中县:全社会用电量:工业|年|亿千瓦时|5|6\n绥中县:能源消费总量:合计|年|万吨标准煤|9|10\n",
        {
            (POWER, "2023", LEVEL): 70000,
            (POWER, "2024", LEVEL): 80000,
            (ENERGY, "2023", LEVEL): 9,
            (ENERGY, "2024", LEVEL): 10,
        },
    ),
    Case(
        "a county behind the name of its series",
        "指标|单位|2023\n全社会用电量:绥中县|亿千瓦时|7\n",
        {(POWER, "2023", LEVEL): 70000},
    ),
    Case(
        "years above months of the same columns",
        "绥中县\n年份|全社会用电量（万千瓦时）|地区生产总值（亿元）\n2023|710|210\n月份|全社会用电量（万千瓦时）|地区生产总值（亿元）\n2024.01|60|20\n2024年2月|61|21\n",
        {
            (POWER, "2023", LEVEL): 710,
            (GDP, "2023", LEVEL): 210,
            (POWER, "2024-01", LEVEL): 60,
            (GDP, "2024-01", LEVEL): 20,
            (POWER, "2024-02", LEVEL): 61,
            (GDP, "2024-02", LEVEL): 21,
        },
    ),
    Case(
        "months with other dashes and names",
        "绥中县2024年\n指标|单位|元月|1‑9月|1−10月|元月至11月|1-12月份累计\n全社会用电量|万千瓦时|10|100|110|120|130\n",
        {
            (POWER, "2024-01", LEVEL): 10,
            (POWER, "2024-YTD09", LEVEL): 100,
            (POWER, "2024-YTD10", LEVEL): 110,
            (POWER, "2024-YTD11", LEVEL): 120,
            (POWER, "2024", LEVEL): 130,
        },
    ),
    Case(
        "counts beside the share that they make",
        "2024年农村生活污水治理情况\n地区|行政村总数（个）|已治理村数（个）|农村生活污水治理率（%）\n绥中县|120|40|33.3\n兴城市|100|50|50\n",
        {("211421", SEWAGE, "2024", LEVEL): 33.3, ("211481", SEWAGE, "2024", LEVEL): 50},
    ),
    Case(
        "counts of which the share is how many are done",
        "2024年城镇清洁取暖率\n地区|应改户数|已改户数|完成比例（%）\n绥中县|1000|715|71.5\n",
    ),
    Case(
        "units below a header that is no word for them",
        "绥中县2024年\n指标|量纲|数值\n能源消费总量|吨标准煤|1239000\n全社会用电量|亿千瓦时|9.8\n",
        {(ENERGY, "2024", LEVEL): 123.9, (POWER, "2024", LEVEL): 98000},
    ),
    Case(
        "a unit that a note says of the whole table",
        "绥中县2024年\n指标|数值\n化学需氧量重点工程减排量|0.12\n注：本表数据以万吨为单位\n",
        {(COD, "2024", LEVEL): 1200},
    ),
    Case(
        "months in Chinese numerals",
        "绥中县2024年全社会用电量（万千瓦时）\n月份|全社会用电量\n一|8000\n二月|7000\n十二月|7500\n",
        {
            (POWER, "2024-01", LEVEL): 8000,
            (POWER, "2024-02", LEVEL): 7000,
            (POWER, "2024-12", LEVEL): 7500,
        },
    ),
    Case(
        "amounts below a title of growth",
        "绥中县2024年能源消费总量同比增长（%）\n指标|2024年\n能源消费总量|605000\n",
        {},
    ),
    Case(
        "a unit line below the table",
        "绥中县2024年\n指标|数值\n化学需氧量重点工程减排量|0.12\n单位：万吨\n",
        {(COD, "2024", LEVEL): 1200},
    ),
    Case(
        "a unit that a note says of one indicator",
        "绥中县2024年\n指标|数值\n化学需氧量重点工程减排量|0.12\n氨氮重点工程减排量|12\n注：化学需氧量单位为万吨。\n",
        {},
    ),
    Case(
        "targets of a year by a note",
        "绥中县2024年\n指标|单位|数值\n全社会用电量|万千瓦时|1300\n注：以上为2025年目标数\n",
        {},
    ),
    Case(
        "counties below each other, each under its own title",
        "2024年统计表\n绥中县主要指标\n指标|单位|2023年|2024年\n地区生产总值|亿元|228.4|236.9\n农村生活污水处理率|%|30|33.5\n注：2024年为快报数。\n\n建昌县主要指标\n指标|单位|2023年|2024年\n地区生产总值|亿元|150.4|155.9\n农村生活污水处理率|%|21|22.5\n",
        {
            ("211421", GDP, "2023", LEVEL): 228.4,
            ("211421", GDP, "2024", LEVEL): 236.9,
            ("211421", SEWAGE, "2023", LEVEL): 30,
            ("211421", SEWAGE, "2024", LEVEL): 33.5,
            ("211422", GDP, "2023", LEVEL): 150.4,
            ("211422", GDP, "2024", LEVEL): 155.9,
            ("211422", SEWAGE, "2023", LEVEL): 21,
            ("211422", SEWAGE, "2024", LEVEL): 22.5,
        },
    ),
    Case(
        "years below each other, said in the header alone",
        "绥中县\n指标|单位|2023年\n地区生产总值|亿元|228.4\n能源消费总量|万吨标准煤|122.7\n\n指标|单位|2024年\n地区生产总值|亿元|236.9\n能源消费总量|万吨标准煤|123.9\n",
        {
            (GDP, "2023", LEVEL): 228.4,
            (ENERGY, "2023", LEVEL): 122.7,
            (GDP, "2024", LEVEL): 236.9,
            (ENERGY, "2024", LEVEL): 123.9,
        },
    ),
    Case(
        "a plan below the results, under a title that says so",
        "绥中县2024年完成情况\n指标|单位|2024年\n地区生产总值|亿元|236.9\n\n绥中县2025年计划安排\n指标|单位|2025年\n地区生产总值|亿元|250\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "a scenario below another of the same form",
        "绥中县\n基准情形\n指标|单位|2024年\n地区生产总值|亿元|236.9\n\n强化情形\n指标|单位|2024年\n能源消费总量|万吨标准煤|110\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "累计 behind the months of a year",
        "2024年绥中县全社会用电量（万千瓦时）\n指标|1月|2月|3月|累计|累计同比（%）\n全社会用电量|10|20|30|60|5\n",
        {
            (POWER, "2024-01", LEVEL): 10,
            (POWER, "2024-02", LEVEL): 20,
            (POWER, "2024-03", LEVEL): 30,
            (POWER, "2024-YTD03", LEVEL): 60,
            (POWER, "2024-YTD03", YEARLY): 5,
        },
    ),
    Case(
        "累计 behind months from March on, which may be the year's or theirs",
        "2024年绥中县全社会用电量（万千瓦时）\n指标|3月|4月|累计\n全社会用电量|10|20|60\n",
        {(POWER, "2024-03", LEVEL): 10, (POWER, "2024-04", LEVEL): 20},
    ),
    Case(
        "累计 behind quarters",
        "2024年绥中县主要指标\n指标|单位|一季度|二季度|累计\n全社会用电量|万千瓦时|10|20|30\n",
        {
            (POWER, "2024-Q1", LEVEL): 10,
            (POWER, "2024-Q2", LEVEL): 20,
            (POWER, "2024-YTD06", LEVEL): 30,
        },
    ),
    Case(
        "上年同期 behind the months so far",
        "绥中县2024年6月主要指标\n指标|单位|本月|累计|上年同期\n地区生产总值|亿元|10|60|55\n",
        {
            (GDP, "2024-06", LEVEL): 10,
            (GDP, "2024-YTD06", LEVEL): 60,
            (GDP, "2023-YTD06", LEVEL): 55,
        },
    ),
    Case(
        "上年同期 in front of the months so far",
        "绥中县2024年6月主要指标\n指标|单位|上年同期|本年累计|增减（%）\n地区生产总值|亿元|55|60|9.1\n",
        {
            (GDP, "2023-YTD06", LEVEL): 55,
            (GDP, "2024-YTD06", LEVEL): 60,
            (GDP, "2024-YTD06", YEARLY): 9.1,
        },
    ),
    Case(
        "上年同期 of the month or of the months so far",
        "绥中县2024年6月主要指标\n指标|单位|本月|本年累计|累计同比（%）|上年同期\n地区生产总值|亿元|10|60|9.1|55\n",
        {
            (GDP, "2024-06", LEVEL): 10,
            (GDP, "2024-YTD06", LEVEL): 60,
            (GDP, "2024-YTD06", YEARLY): 9.1,
        },
    ),
    Case(
        "remarks that name a part",
        "绥中县\n年份|全社会用电量（万千瓦时）|备注\n2024|90|仅规上\n2023|80|工业用电\n2022|70|\n",
        {(POWER, "2022", LEVEL): 70},
    ),
    Case(
        "a line of nothing but a unit",
        "绥中县\n公斤\n年份|化学需氧量重点工程减排量\n2023|78500\n",
        {(COD, "2023", LEVEL): 78.5},
    ),
    Case(
        "counties in a column without a header",
        "年份|地区||全社会用电量（万千瓦时）\n2024|葫芦岛市|绥中县|82000\n",
        {(POWER, "2024", LEVEL): 82000},
    ),
    Case(
        "a column that names nothing below a year, beside quarters",
        "绥中县\n指标|单位|2024年||\n|||二季度|三季度\n全社会用电量|万千瓦时|16000|17000|19000\n",
        {(POWER, "2024-Q2", LEVEL): 17000, (POWER, "2024-Q3", LEVEL): 19000},
    ),
    Case(
        "a change in front of the only sums",
        "绥中县2024年6月\n指标|单位|增长（%）|本年累计\n地区生产总值|亿元|9.1|60\n",
        {(GDP, "2024-YTD06", LEVEL): 60, (GDP, "2024-YTD06", YEARLY): 9.1},
    ),
    Case(
        "增减 where no unit is written",
        "绥中县\n指标|2024年|2023年|增减\n化学需氧量重点工程减排量|244|260|-16\n",
        {(COD, "2024", LEVEL): 244, (COD, "2023", LEVEL): 260},
    ),
    Case(
        "a sum of a ratio that states no unit",
        "绥中县工业（2024年1-12月）\n指标|单位|累计|增速（%）\n单位GDP能耗||1.21|-4.1\n",
        {(INTENSITY, "2024", YEARLY): -4.1},
    ),
    Case(
        "a line between two tables that says what the second is",
        "绥中县主要指标\n指标|单位|2024年\n城镇清洁取暖率|%|71\n\n以下为目标值\n建昌县主要指标\n指标|单位|2024年\n城镇清洁取暖率|%|80\n",
        {(HEAT, "2024", LEVEL): 71},
    ),
    Case(
        "a line between two tables that says the second's unit",
        "绥中县主要指标\n指标|单位|2024年\n地区生产总值|亿元|71\n\n（以下单位：万元）\n建昌县主要指标\n指标|单位|2024年\n地区生产总值||1504\n",
        {(GDP, "2024", LEVEL): 71},
    ),
    Case(
        "累计 behind years and the months of the last",
        "绥中县\n指标|2022年|2023年|2024年1-6月|累计\n化学需氧量重点工程减排量（吨）|8|9|5|22\n",
        {(COD, "2022", LEVEL): 8, (COD, "2023", LEVEL): 9, (COD, "2024-YTD06", LEVEL): 5},
    ),
    Case(
        "累计 behind one month of a plan",
        "绥中县“十四五”减排情况\n指标|2024年12月|累计\n化学需氧量重点工程减排量（吨）|7|700\n",
        {(COD, "2024-12", LEVEL): 7},
    ),
    Case(
        "累计 behind the first two months and the third",
        "2024年绥中县\n指标|单位|1-2月|3月|累计\n全社会用电量|万千瓦时|20|10|30\n",
        {
            (POWER, "2024-YTD02", LEVEL): 20,
            (POWER, "2024-03", LEVEL): 10,
            (POWER, "2024-YTD03", LEVEL): 30,
        },
    ),
    Case(
        "上年 beside the months so far, which may be all of it",
        "绥中县2024年6月\n指标|单位|累计|上年\n全社会用电量|万千瓦时|110|230\n",
        {(POWER, "2024-YTD06", LEVEL): 110},
    ),
    Case(
        "上年同期 beside the sum since the plan began",
        "绥中县2024年\n指标|单位|规划期累计|上年同期\n化学需氧量重点工程减排量|吨|700|500\n",
        {(COD, "2024", TOTAL): 700},
    ),
    Case(
        "a month in the title above columns of years",
        "绥中县2024年9月主要经济指标\n指标|单位|2024年|2023年|增长%\n全社会用电量|万千瓦时|150300|146200|2.8\n",
    ),
    Case(
        "a month in the title apart from its year",
        "9月份绥中县主要经济指标（2024年）\n指标|单位|累计|增长%\n全社会用电量|万千瓦时|150300|2.8\n",
    ),
    Case(
        "the month of a report in the title, after its years",
        "绥中县节能数据（2025年1月）\n指标|单位|2024年|2023年\n全社会用电量|万千瓦时|201100|191000\n",
        {(POWER, "2024", LEVEL): 201100, (POWER, "2023", LEVEL): 191000},
    ),
    Case(
        "stations of a county",
        "县区|监测点位|2024年PM2.5（微克/立方米）\n绥中县|实验中学|28\n兴城市|市政府|27\n",
    ),
    Case(
        "a change without a unit that is the difference",
        "绥中县\n指标|单位|2024年|2023年|同比\n全社会用电量|万千瓦时|201100|191000|10100\n",
        {(POWER, "2024", LEVEL): 201100, (POWER, "2023", LEVEL): 191000},
    ),
    Case(
        "months of a portal by number",
        "县区|统计月份|全社会用电量（万千瓦时）\n绥中县|202409|16800\n绥中县|202410|16100\n",
        {(POWER, "2024-09", LEVEL): 16800, (POWER, "2024-10", LEVEL): 16100},
    ),
    Case(
        "a part of a year beside the year",
        "县区|指标|年份|期间|数值|单位\n绥中县|地区生产总值|2024|1-9月|160.1|亿元\n绥中县|地区生产总值|2023|全年|228.4|亿元\n",
        {(GDP, "2024-YTD09", LEVEL): 160.1, (GDP, "2023", LEVEL): 228.4},
    ),
    Case(
        "up to the end of the year in the title",
        "截至2024年12月底绥中县\n指标|单位|2024年|2023年\n城镇清洁取暖率|%|71.5|66\n",
        {(HEAT, "2024", LEVEL): 71.5, (HEAT, "2023", LEVEL): 66},
    ),
    Case(
        "all twelve months in the title",
        "绥中县2024年1-12月\n指标|单位|2024年\n城镇清洁取暖率|%|71.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "constant prices in the title",
        "绥中县地区生产总值（按2020年价格计算）\n年份|地区生产总值（亿元）\n2023|220.2\n",
    ),
    Case(
        "constant prices in a note",
        "绥中县\n指标|单位|2024年\n地区生产总值|亿元|231\n全社会用电量|万千瓦时|201100\n注：地区生产总值为2020年不变价。\n",
        {(POWER, "2024", LEVEL): 201100},
    ),
    Case(
        "growth at constant prices in a note",
        "绥中县\n指标|单位|2024年|增长%\n地区生产总值|亿元|236.9|4.9\n注：1.绝对数按当年价格计算，增长速度按不变价格计算。\n",
        {(GDP, "2024", LEVEL): 236.9, (GDP, "2024", YEARLY): 4.9},
    ),
    Case(
        "columns at two prices",
        "绥中县\n年份|地区生产总值（当年价，亿元）|地区生产总值（2020年价，亿元）\n2022|219.8|210.1\n",
        {(GDP, "2022", LEVEL): 219.8},
    ),
    Case(
        "累计 of what no target adds up",
        "绥中县2024年\n指标|单位|累计完成|同比增长（%）\n全社会用电量|万千瓦时|201100|5.3\n",
        {(POWER, "2024", LEVEL): 201100, (POWER, "2024", YEARLY): 5.3},
    ),
    Case(
        "last year's 累计 beside this year's",
        "绥中县2024年度\n指标|单位|本年累计|上年累计\n全社会用电量|万千瓦时|201100|191000\n",
        {(POWER, "2024", LEVEL): 201100, (POWER, "2023", LEVEL): 191000},
    ),
    Case(
        "累计 beside a month that is not named",
        "绥中县2024年主要指标\n指标|单位|本月|累计\n全社会用电量|万千瓦时|16800|150300\n",
    ),
    Case(
        "months summed up, said in the title alone",
        "绥中县2024年各月累计情况\n指标|单位|1月|2月|3月\n全社会用电量|万千瓦时|17000|33000|50300\n",
        {(POWER, "2024-01", LEVEL): 17000},
    ),
    Case(
        "a month summed up, said in the title alone",
        "绥中县2024年9月累计用电量\n指标|单位|数值\n全社会用电量|万千瓦时|150300\n",
    ),
    Case(
        "a month and the sum, said in the title and in columns",
        "2024年9月及累计用电情况\n县区|当月用电量（万千瓦时）|累计用电量（万千瓦时）\n绥中县|16800|150300\n",
        {(POWER, "2024-09", LEVEL): 16800, (POWER, "2024-YTD09", LEVEL): 150300},
    ),
    Case(
        "a portal's English field names, NULL and \\N",
        "id,region_code,region_name,indicator_name,stat_year,value,unit,update_time\n1,211421,绥中县,地区生产总值,2024,236.9000,亿元,2025-03-31 00:00:00\n2,211421,绥中县,能源消费总量,2024,NULL,万吨标准煤,\\N\n".replace(
            ",", "|"
        ),
        {(GDP, "2024", LEVEL): 236.9, (ENERGY, "2024", LEVEL): None},
    ),
    Case(
        "a table's number in front of the year of its title",
        "表1 2024年绥中县主要指标\n指标|单位|绝对数|比上年增长（%）\n地区生产总值|亿元|236.9|4.9\n",
        {(GDP, "2024", LEVEL): 236.9, (GDP, "2024", YEARLY): 4.9},
    ),
    Case(
        "English below the header, in capitals too",
        "2-1 主要年份地区生产总值（绥中县，亿元）\n年份|地区生产总值|第一产业\nYear|GRP|Primary Industry\n2023|228.4|50\n2024|236.9|52.2\n",
        {(GDP, "2023", LEVEL): 228.4, (GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "headings that name an indicator only with the header below",
        "2023年各地区主要污染物排放情况\n地 区|化学需氧量|||氨氮\nRegion|排放量（吨）|工业|生活|排放量（吨）\n绥中县|9020|120|2000|420\n兴城市|…|…|…|310\n",
        {
            ("211421", "cod-emissions", "2023", LEVEL): 9020,
            ("211421", "ammonia-emissions", "2023", LEVEL): 420,
            ("211481", "cod-emissions", "2023", LEVEL): None,
            ("211481", "ammonia-emissions", "2023", LEVEL): 310,
        },
    ),
    Case(
        "the sum beside parts, rows of pollutants",
        "绥中县2023年环境统计\n污染物|计量单位|合计|工业源|农业源|生活源\n化学需氧量排放量|吨|9020|120|6900|2000\n",
        {("cod-emissions", "2023", LEVEL): 9020},
    ),
    Case(
        "the sum beside firms",
        "绥中县2023年\n指标|单位|合计|甲厂|乙厂\n能源消费总量|万吨标准煤|53.1|28|25.1\n",
    ),
    Case(
        "the sum beside parts of a part",
        "绥中县2023年规模以上工业\n指标|单位|合计|煤炭|电力\n能源消费总量|万吨标准煤|53.1|28|25.1\n",
    ),
    Case(
        "a unit whose other half stands in the name",
        "绥中县\n指标|单位|2024年\n万元工业增加值用水量|立方米|20\n人均综合能耗|吨标准煤|0.24\n单位建筑面积能耗|千克标准煤|14\n",
        {
            ("industrial-water-intensity", "2024", LEVEL): 20,
            ("public-energy-per-head", "2024", LEVEL): 240,
        },
    ),
    Case(
        "同比 of a share without a unit",
        "绥中县\n指标|单位|2024年|同比\n城镇清洁取暖率|%|71.5|4.6\n全社会用电量|万千瓦时|201100|5.3\n",
        {(HEAT, "2024", LEVEL): 71.5, (POWER, "2024", LEVEL): 201100, (POWER, "2024", YEARLY): 5.3},
    ),
    Case(
        "quarters that grow like sums, and their changes",
        "绥中县2024年各季度GDP（亿元）\n季度|绝对数|增速\n一季度|49.1|4.5\n二季度|105.2|4.8\n三季度|160.1|5\n",
        {(GDP, "2024-Q1", LEVEL): 49.1, (GDP, "2024-Q1", YEARLY): 4.5},
    ),
    Case(
        "months that grow, and their sum",
        "绥中县\n指标|2024年1月|2024年2月|2024年3月|2024年1-3月\n全社会用电量（万千瓦时）|10|20|30|60\n",
        {
            (POWER, "2024-01", LEVEL): 10,
            (POWER, "2024-02", LEVEL): 20,
            (POWER, "2024-03", LEVEL): 30,
            (POWER, "2024-YTD03", LEVEL): 60,
        },
    ),
    Case(
        "a heading over rows that are aimed at",
        "绥中县\n指标|单位|2024年\n一、完成情况\n地区生产总值|亿元|236.9\n二、2025年目标\n能源消费总量|万吨标准煤|130\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "a heading that only sorts the plan's indicators",
        "绥中县\n指标|单位|2024年\n一、总体目标\n地区生产总值|亿元|236.9\n二、约束性指标\n农村生活污水处理率|%|33.5\n",
        {(GDP, "2024", LEVEL): 236.9, (SEWAGE, "2024", LEVEL): 33.5},
    ),
    Case(
        "one firm in the title",
        "绥中县甲电力有限公司2024年主要指标\n指标|单位|2024年\n能源消费总量|万吨标准煤|123.9\n城镇清洁取暖率|%|71.5\n",
    ),
    Case(
        "one works in the title",
        "绥中县甲厂2024年指标\n指标|单位|2024年\n能源消费总量|万吨标准煤|123.9\n",
    ),
    Case("a forest farm in the title", "绥中县林场\n指标|单位|2024年\n地区生产总值|亿元|82\n"),
    Case(
        "a firm reports",
        "绥中县\n填报单位：|绥中县甲公司\n指标|单位|2024年\n全社会用电量|万千瓦时|12000\n",
    ),
    Case(
        "a firm reports, said below",
        "绥中县\n指标|单位|2024年\n全社会用电量|万千瓦时|12000\n填报单位：绥中县甲公司\n",
    ),
    Case(
        "a firm is named in a line",
        "企业名称：绥中县甲水泥\n指标|单位|2024年\n全社会用电量|万千瓦时|12000\n",
    ),
    Case(
        "the firms' own figures",
        "绥中县企业用能情况\n指标|单位|2024年\n能源消费总量|万吨标准煤|12\n",
    ),
    Case(
        "one supplier with a name of its own",
        "绥中县甲供电有限公司\n指标|单位|2024年\n全社会用电量|万千瓦时|12000\n",
    ),
    Case(
        "the supplier of a county reports for it",
        "国网绥中县供电公司\n指标|单位|2024年\n全社会用电量|万千瓦时|12000\n",
        {(POWER, "2024", LEVEL): 12000},
    ),
    Case(
        "a bureau reports for its county",
        "填报单位：绥中县发展和改革局\n指标|单位|2024年\n全社会用电量|万千瓦时|12000\n数据来源：绥中县供电公司\n",
        {(POWER, "2024", LEVEL): 12000},
    ),
    Case(
        "今年以来 over whole years",
        "绥中县\n指标|今年以来|今年以来\n|2024年|2023年\n城镇清洁取暖率（%）|71.5|70\n",
    ),
    Case(
        "今年以来 in a title over a whole year",
        "绥中县今年以来主要指标\n指标|单位|2024年\n能源消费总量|万吨标准煤|59\n",
    ),
    Case(
        "今年以来 in a month's report",
        "绥中县2024年9月\n指标|单位|本月|今年以来\n全社会用电量|万千瓦时|12|123.9\n",
        {(POWER, "2024-09", LEVEL): 12, (POWER, "2024-YTD09", LEVEL): 123.9},
    ),
    Case(
        "a share of the target or the figure",
        "绥中县2024年\n指标|目标|完成情况\n城镇清洁取暖率|80|88%\n",
    ),
    Case(
        "a figure beside its target, both in %",
        "绥中县2024年（单位：%）\n指标|目标|完成情况\n城镇清洁取暖率|80|88\n",
        {(HEAT, "2024", LEVEL): 88},
    ),
    Case(
        "a scenario in a column",
        "绥中县\n年份|情景|能源消费总量（万吨标准煤）\n2023|实际|60\n2024|2|61\n",
        {(ENERGY, "2023", LEVEL): 60},
    ),
    Case("a scenario in a form", "绥中县\n年份|2024\n情景|2\n能源消费总量（万吨标准煤）|70\n"),
    Case("a scenario in a row", "绥中县\n指标|2024年\n情景|2\n能源消费总量（万吨标准煤）|70\n"),
    Case(
        "a month by its number in a form",
        "绥中县\n年份|2024\n月份|6\n全社会用电量（万千瓦时）|88\n",
        {(POWER, "2024-06", LEVEL): 88},
    ),
    Case(
        "a record down the side",
        "指标|能源消费总量\n地区|绥中县\n年份|2024\n数值|60\n单位|万吨标准煤\n",
        {(ENERGY, "2024", LEVEL): 60},
    ),
    Case(
        "a note: a year is planned",
        "绥中县\n指标|单位|2024年|2025年\n能源消费总量|万吨标准煤|60|61\n注：2025年为计划数。\n",
        {(ENERGY, "2024", LEVEL): 60},
    ),
    Case(
        "a note: years are aimed at",
        "绥中县\n指标|单位|2022年|2023年|2024年\n能源消费总量|万吨标准煤|59|60|61\n2023-2024年数据为规划目标值\n",
        {(ENERGY, "2022", LEVEL): 59},
    ),
    Case(
        "a note above: a year is a forecast",
        "绥中县\n2025年为预测数\n指标|单位|2024年|2025年\n能源消费总量|万吨标准煤|60|61\n",
        {(ENERGY, "2024", LEVEL): 60},
    ),
    Case(
        "a note: all are forecasts",
        "绥中县\n指标|单位|2024年\n能源消费总量|万吨标准煤|59\n本表为预测数\n",
    ),
    Case(
        "a note: a year is of nine months",
        "绥中县\n指标|单位|2023年|2024年\n能源消费总量|万吨标准煤|58|59\n2024年数据为1-9月数\n",
        {(ENERGY, "2023", LEVEL): 58},
    ),
    Case(
        "a note of results beside targets",
        "绥中县\n指标|单位|2023年|2024年\n能源消费总量|万吨标准煤|58|59\n注：2024年数据为年度目标完成数\n",
        {(ENERGY, "2023", LEVEL): 58, (ENERGY, "2024", LEVEL): 59},
    ),
    Case(
        "a month's report over years",
        "绥中县2024年9月\n指标|单位|2024年|2023年\n能源消费总量|万吨标准煤|60|61\n",
    ),
    Case(
        "a December's report over years",
        "绥中县2024年12月\n指标|单位|2024年|2023年\n能源消费总量|万吨标准煤|60|61\n",
    ),
    Case(
        "years that end before the report's month",
        "绥中县2025年1月\n指标|单位|2024年|2023年\n能源消费总量|万吨标准煤|60|61\n",
        {(ENERGY, "2024", LEVEL): 60, (ENERGY, "2023", LEVEL): 61},
    ),
    Case(
        "years with a unit in the header",
        "绥中县\n指标|2020（万人）|2021（万人）\n常住人口|60|61\n",
        {(PEOPLE, "2020", LEVEL): 600_000, (PEOPLE, "2021", LEVEL): 610_000},
    ),
    Case(
        "years with a unit down the side",
        "绥中县（单位：亿千瓦时）\n年份|全社会用电量\n2020（万千瓦时）|2000\n2021（万千瓦时）|2001\n",
    ),
    Case(
        "a unit line in two cells",
        "绥中县\n单位：|万吨标准煤\n年份|能源消费总量\n2023|60\n2024|61\n",
        {(ENERGY, "2023", LEVEL): 60, (ENERGY, "2024", LEVEL): 61},
    ),
    Case(
        "a mark on a forecast",
        "绥中县\n指标|单位|2023年|2024年\n能源消费总量|万吨标准煤|58|59*\n注：带*的为预测数\n",
        {(ENERGY, "2023", LEVEL): 58},
    ),
    Case(
        "a mark on a forecast's year",
        "绥中县\n指标|单位|2024年|2025年*\n能源消费总量|万吨标准煤|59|60\n*为预测数\n",
        {(ENERGY, "2024", LEVEL): 59},
    ),
    Case(
        "a mark on a planned row",
        "绥中县\n指标|单位|2024年\n能源消费总量|万吨标准煤|58\n全社会用电量①|万千瓦时|61\n①为计划数\n",
        {(ENERGY, "2024", LEVEL): 58},
    ),
    Case(
        "a numbered note of a planned year",
        "绥中县\n指标|单位|2023年|2024年\n能源消费总量①|万吨标准煤|58|59\n注：①2024年为计划数\n",
        {(ENERGY, "2023", LEVEL): 58},
    ),
    Case(
        "more of an amount, its unit in the label",
        "绥中县\n指标|2023年|2024年|增加\n能源消费总量（万吨标准煤）|122.7|123.9|1.2\n",
        {(ENERGY, "2023", LEVEL): 122.7, (ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "more of a share, its unit in the label",
        "绥中县\n指标|2023年|2024年|比上年增减\n城镇清洁取暖率（%）|66|71|5\n",
        {(HEAT, "2023", LEVEL): 66, (HEAT, "2024", LEVEL): 71},
    ),
    Case(
        "a change in the row below a share",
        "绥中县\n指标|2024年\n城镇清洁取暖率（%）|71\n比上年增减|5\n",
        {(HEAT, "2024", LEVEL): 71},
    ),
    Case(
        "Latin marks in brackets that name a part, a forecast or a scale",
        "绥中县\n指标|单位|2019|2020(1-9)|2021(9M)|2022(E)|2023(plan)|2024(x10)\n全社会用电量|万千瓦时|97|98|99|100|101|102\n",
        {(POWER, "2019", LEVEL): 97},
    ),
    Case(
        "Latin brackets behind names: spans of years are none of their spellings",
        "绥中县\n指标|单位|2024年\n地区生产总值（GDP）|亿元|236.9\n化学需氧量重点工程减排量（2021-2024）|吨|980\n全社会用电量（1）|万千瓦时|98\n",
        {(GDP, "2024", LEVEL): 236.9, (POWER, "2024", LEVEL): 98},
    ),
    Case(
        "a part of the year in the title without its word for months",
        "绥中县2024年1-9\n指标|单位|数值\n全社会用电量|万千瓦时|98\n",
    ),
    Case(
        "a month in the title in figures alone",
        "绥中县2024-09\n指标|单位|数值\n全社会用电量|万千瓦时|98\n",
    ),
    Case(
        "a report called after the part of the year it reaches over",
        "绥中县2024年三季报\n指标|单位|数值\n全社会用电量|万千瓦时|98\n",
    ),
    Case(
        "the end of a year said with its word twice",
        "绥中县\n指标|单位|2024年年末|截至2024年年底累计\n化学需氧量重点工程减排量|吨|200|980\n",
        {(COD, "2024", LEVEL): 200, (COD, "2024", TOTAL): 980},
    ),
    Case(
        "aims at the head of the names, over figures that name no time",
        "绥中县2024年\n减排目标|单位|数值\n化学需氧量重点工程减排量|吨|98\n",
    ),
    Case(
        "aims at the head of the names, over what was reached",
        "绥中县2024年\n目标任务|单位|完成值\n化学需氧量重点工程减排量|吨|98\n",
        {(COD, "2024", LEVEL): 98},
    ),
    Case(
        "a remark that a figure is still to be checked",
        "绥中县2024年\n指标|单位|2024年|备注\n全社会用电量|万千瓦时|98|待核实\n化学需氧量重点工程减排量|吨|98|已核\n",
        {(COD, "2024", LEVEL): 98},
    ),
    Case(
        "years in front of words without 年",
        "绥中县\n指标|单位|2022|2023实际|2024完成|2024目标|2025预计\n全社会用电量|万千瓦时|180|190|201|200|206\n",
        {
            (POWER, "2022", LEVEL): 180,
            (POWER, "2023", LEVEL): 190,
            (POWER, "2024", LEVEL): 201,
            (POWER, "2025", LEVEL): 206,
        },
    ),
    Case(
        "本年 and 上年 in a month's report",
        "绥中县2024年9月\n指标|单位|本年|上年\n全社会用电量|万千瓦时|150300|146200\n",
    ),
    Case(
        "本年度 in a year's report",
        "绥中县2024年\n指标|单位|本年度|上年度\n全社会用电量|万千瓦时|201|190\n",
        {(POWER, "2024", LEVEL): 201, (POWER, "2023", LEVEL): 190},
    ),
    Case(
        "the end of a quarter in front of 完成",
        "绥中县2024年\n指标|单位|年度计划|三季度末完成\n全社会用电量|万千瓦时|200|150\n",
        {(POWER, "2024-YTD09", LEVEL): 150},
    ),
    Case(
        "a region with another year in brackets",
        "2024年\n地区|全社会用电量（万千瓦时）\n绥中县（2023年）|300\n兴城市|200\n",
        {("211481", POWER, "2024", LEVEL): 200},
    ),
    Case(
        "three districts of the city",
        "葫芦岛市三区2024年\n指标|单位|数值\n全社会用电量|万千瓦时|300\n",
    ),
    Case(
        "remarks that say a unit, a sum, a part, another region",
        "绥中县2024年\n指标|单位|2024年|备注\n全社会用电量|万千瓦时|20.1|单位为亿千瓦时\n能源消费总量|万吨标准煤|80|仅工业\n化学需氧量重点工程减排量|吨|980|十四五累计\n地区生产总值|亿元|900|全市数\n城镇清洁取暖率|%|71.5|无\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "a year added up in a column of periods",
        "绥中县\n时间|化学需氧量重点工程减排量（吨）\n2023年|180\n2024年累计|980\n",
        {(COD, "2023", LEVEL): 180},
    ),
    Case(
        "全县 in front of names, in a county's file",
        "绥中县2024年\n指标|单位|2024年\n全县地区生产总值|亿元|236.9\n全区全社会用电量|万千瓦时|300\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "numbers of notes behind names, their raising lost",
        "绥中县2024年\n指标|单位|2024年\n能源消费总量1|万吨标准煤|123.9\n全社会用电量2|万千瓦时|300\n注：1.为等价值。2.为供电公司口径。\n",
        {(ENERGY, "2024", LEVEL): 123.9, (POWER, "2024", LEVEL): 300},
    ),
    Case(
        "numbers behind a name that stands twice",
        "绥中县2024年\n指标|单位|2024年\n全社会用电量1|万千瓦时|310\n全社会用电量2|万千瓦时|300\n",
    ),
    Case(
        "the whole city in brackets, in a county's file",
        "绥中县\n指标|单位|2023年（全市）|2024年\n全社会用电量（全市）|万千瓦时|301|300\n能源消费总量（全县）|万吨标准煤|125|123.9\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "an example, and figures not checked, in a header's brackets",
        "绥中县\n指标|单位|2022年（填报示例）|2023年（未核实）|2024年（已核实）\n全社会用电量|万千瓦时|98|99|100\n",
        {(POWER, "2024", LEVEL): 100},
    ),
    Case(
        "months in Chinese figures, in a title",
        "绥中县2024年一至九月\n指标|单位|数值\n全社会用电量|万千瓦时|98\n",
        {(POWER, "2024-YTD09", LEVEL): 98},
    ),
    Case(
        "months in Chinese figures, in heads",
        "绥中县2024年\n指标|单位|十一月|前十一个月|一至十二月\n全社会用电量|万千瓦时|10|98|108\n",
        {
            (POWER, "2024-11", LEVEL): 10,
            (POWER, "2024-YTD11", LEVEL): 98,
            (POWER, "2024", LEVEL): 108,
        },
    ),
    Case(
        "months in Chinese figures, in a column of periods",
        "绥中县\n时间|全社会用电量（万千瓦时）\n2024年九月|98\n二零二四年一至九月|900\n",
        {(POWER, "2024-09", LEVEL): 98, (POWER, "2024-YTD09", LEVEL): 900},
    ),
    Case(
        "so many months or quarters of a year in the title, from when is not said",
        "绥中县2024年三个季度\n指标|单位|数值\n全社会用电量|万千瓦时|98\n",
    ),
    Case(
        "a title that leaves a county out",
        "葫芦岛市2024年（不含绥中县）\n地区|能源消费总量（万吨标准煤）\n全市|700\n兴城市|100\n",
    ),
    Case(
        "a title that leaves a county out, without brackets",
        "葫芦岛市不含绥中县2024年\n指标|单位|数值\n能源消费总量|万吨标准煤|123\n",
    ),
    Case(
        "a bulletin's dash beside a growth",
        "绥中县2024年经济运行简报\n指标|总量|增速（%）\n地区生产总值（亿元）|236.9|4.5\n规模以上工业增加值|—|8.2\n单位GDP能耗|—|-2.9\n",
        {
            (GDP, "2024", LEVEL): 236.9,
            (GDP, "2024", YEARLY): 4.5,
            ("industrial-value-added", "2024", YEARLY): 8.2,
            (INTENSITY, "2024", YEARLY): -2.9,
        },
    ),
    Case(
        "比同期 in a monthly report",
        "绥中县2024年11月\n指标名称|计量单位|本月实际|比同期±%|1-11月累计|比同期±%\n全社会用电量|万千瓦时|11000|3|110000|10\n",
        {
            (POWER, "2024-11", LEVEL): 11000,
            (POWER, "2024-11", YEARLY): 3,
            (POWER, "2024-YTD11", LEVEL): 110000,
            (POWER, "2024-YTD11", YEARLY): 10,
        },
    ),
    Case(
        "发展速度 beside amounts",
        "绥中县\n指标|单位|2023年|2024年|发展速度（%）\n全社会用电量|万千瓦时|100000|110000|110\n",
        {(POWER, "2023", LEVEL): 100000, (POWER, "2024", LEVEL): 110000},
    ),
    Case(
        "English in front of the Chinese",
        "绥中县\nIndicator 指标|Unit 单位|2023\nGross Domestic Product 地区生产总值|亿元|228.4\nResident population 常住人口|万人|52\n",
        {(GDP, "2023", LEVEL): 228.4, (PEOPLE, "2023", LEVEL): 520_000},
    ),
    Case(
        "half a year's results beside plans for the other",
        "绥中县2025年上半年\n指标|单位|上半年完成|下半年计划\n地区生产总值|亿元|110|140\n",
        {(GDP, "2025-YTD06", LEVEL): 110},
    ),
    Case(
        "a quarter compared with the one before",
        "绥中县2024年\n指标|单位|二季度|比一季度增长（%）\n地区生产总值|亿元|50|4\n",
        {(GDP, "2024-Q2", LEVEL): 50},
    ),
    Case(
        "当期同比 behind the months so far",
        "绥中县\n统计指标|统计时间|当期值|累计值|当期同比（%）|计量单位\n全社会用电量|2024年9月|10234|90234|3.1|万千瓦时\n",
        {
            (POWER, "2024-09", LEVEL): 10234,
            (POWER, "2024-YTD09", LEVEL): 90234,
            (POWER, "2024-09", YEARLY): 3.1,
        },
    ),
    Case(
        "months before their words",
        "绥中县2024年9月\n指标|单位|9月|1-9月|9月同比（%）|1-9月同比（%）\n全社会用电量|万千瓦时|10|90|3|4\n",
        {
            (POWER, "2024-09", LEVEL): 10,
            (POWER, "2024-YTD09", LEVEL): 90,
            (POWER, "2024-09", YEARLY): 3,
            (POWER, "2024-YTD09", YEARLY): 4,
        },
    ),
    Case(
        "compared with the year's last month",
        "绥中县2024年\n指标|单位|9月末|比上年12月末增长（%）\n常住人口|万人|52|1\n",
        {(PEOPLE, "2024-YTD09", LEVEL): 520_000},
    ),
    Case(
        "compared with a month of a named year",
        "绥中县2024年\n指标|单位|9月用电量|较2023年12月增长（%）\n全社会用电量|万千瓦时|52|1\n",
        {(POWER, "2024-09", LEVEL): 52},
    ),
    Case(
        "deadlines in the header",
        "绥中县2024年\n指标|3月底前完成|9月底前完成\n城镇清洁取暖率（%）|52|51\n",
    ),
    Case(
        "年月 in a column",
        "地区|年月|全社会用电量(万千瓦时)\n绥中县|202409|10234\n",
        {(POWER, "2024-09", LEVEL): 10234},
    ),
    Case(
        "two parts of an indicator's name as columns",
        "绥中县2024年化肥农药利用率\n地区|化肥利用率（%）|农药利用率（%）\n绥中县|41|41.5\n",
    ),
    Case(
        "the end of the labels as the header",
        "绥中县2024年污染物排放情况\n指标|2024年排放量（吨）|较2020年下降（%）\n二氧化硫排放量|1200|10\n氮氧化物排放量|2200|12\n",
        {
            ("so2-emissions", "2024", LEVEL): 1200,
            ("so2-emissions", "2024", SINCE): -10,
            ("nox-emissions", "2024", LEVEL): 2200,
            ("nox-emissions", "2024", SINCE): -12,
        },
    ),
    Case(
        "a note below labels written once",
        "绥中县\n年份|月|全社会用电量（万千瓦时）\n2024|1|6000\n|2|5500\n注：本表数据由统计局提供。\n",
        {(POWER, "2024-01", LEVEL): 6000, (POWER, "2024-02", LEVEL): 5500},
    ),
    Case(
        "a signature below years under 指标",
        "绥中县\n指标|用电量（万千瓦时）|GDP（亿元）\n2021年|60000|185\n2022年|65000|187\n填表人：王五|2025年1月20日\n",
        {
            (POWER, "2021", LEVEL): 60000,
            (GDP, "2021", LEVEL): 185,
            (POWER, "2022", LEVEL): 65000,
            (GDP, "2022", LEVEL): 187,
        },
    ),
    Case(
        "a month in a row of a table",
        "绥中县\n序号|年份|2024\n1|月份|6\n2|全社会用电量（万千瓦时）|88\n",
    ),
    Case(
        "a part in a row of a table",
        "绥中县\n序号|年份|2024\n1|口径|规模以上工业\n2|城镇清洁取暖率|71\n",
    ),
    Case(
        "a header's second row, numbered",
        "绥中县\n序号|指标|单位|2020年|2025年\n1|||实际|目标\n2|秸秆综合利用率|%|85|90\n",
        {(STRAW, "2020", LEVEL): 85},
    ),
    Case(
        "a numbered heading of a part above a unit line",
        "绥中县2024年\n序号|指标|单位|2024年\n1|规模以上工业||\n2|单位：万吨标准煤||\n3|综合能源消费量||80\n",
    ),
    Case(
        "a unit line in traditional characters",
        "綏中縣 單位：千噸\n年份|化學需氧量重點工程減排量\n2023|0.26\n",
        {(COD, "2023", LEVEL): 260},
    ),
    Case(
        "a title that leaves a zone out",
        "绥中县（不含东戴河）2024年\n指标|单位|2024年\n能源消费总量|万吨标准煤|123.9\n",
    ),
    Case(
        "a county's own level",
        "绥中县本级2024年\n指标|单位|2024年\n能源消费总量|万吨标准煤|123.9\n城镇清洁取暖率|%|71.5\n",
    ),
    Case(
        "a county's town area",
        "绥中县城区2024年\n指标|单位|2024年\n能源消费总量|万吨标准煤|123.9\n秸秆综合利用率|%|71.5\n",
    ),
    Case(
        "a town and a unit in one line",
        "绥中县甲乡    单位：万吨标准煤\n年份|能源消费总量\n2024|123.9\n",
    ),
    Case(
        "a note below two tables side by side",
        "绥中县\n指标|单位|2023年|2024年||指标|单位|2023年|2024年\n能源消费总量|万吨标准煤|122.7|123.9||化学需氧量重点工程减排量|吨|260|244\n注：2024年为计划数\n",
        {(ENERGY, "2023", LEVEL): 122.7, (COD, "2023", LEVEL): 260},
    ),
    Case(
        "changes of a title's figures per head",
        "2024年人均用电量（万千瓦时）\n地区|用电量|比上年增长%\n绥中县|3|3.2\n",
    ),
    Case(
        "a heading of figures per head",
        "绥中县\n指标|2024年人均|\n|总量|增速（%）\n地区生产总值（亿元）|236.9|3.6\n",
    ),
    Case("a title of shares", "绥中县2024年地区生产总值占全市比重\n年份|地区生产总值\n2024|23.5\n"),
    Case(
        "a unit line that is not understood", "绥中县（单位：吨煤）\n年份|能源消费总量\n2023|60\n"
    ),
    Case(
        "a unit line that is not understood beside units that are",
        "绥中县\n单位：见各栏\n指标|单位|2023年\n能源消费总量|万吨标准煤|60\n",
        {(ENERGY, "2023", LEVEL): 60},
    ),
    Case(
        "headings of less than a year",
        "绥中县\n指标|单位|数值\n2023年||\n能源消费总量|万吨标准煤|122.7\n2024年初||\n能源消费总量|万吨标准煤|123.9\n",
        {(ENERGY, "2023", LEVEL): 122.7},
    ),
    Case(
        "nine months in words that are not known, beside who reports",
        "葫芦岛市节能减排统计报表\n填报单位：绥中县统计局|2024年元-9月|\n指标名称|计量单位|数值\n地区生产总值|亿元|236.9\n",
    ),
    Case(
        "since a year, in a title",
        "2024年以来绥中县经济运行情况\n指标|单位|数值\n地区生产总值|亿元|236.9\n",
    ),
    Case(
        "another year in the label than in the header",
        "绥中县\n指标|单位|2024年\n2023年能源消费总量|万吨标准煤|60\n",
    ),
    Case(
        "another year in the header than in the row",
        "绥中县\n年份|2023年能源消费总量（万吨标准煤）\n2024|60\n",
    ),
    Case(
        "part of the header's year in the label",
        "绥中县\n指标|单位|2024年\n1-9月全社会用电量|万千瓦时|60\n2024年1-6月全社会用电量|万千瓦时|40\n",
        {(POWER, "2024-YTD09", LEVEL): 60, (POWER, "2024-YTD06", LEVEL): 40},
    ),
    Case(
        "part of the row's year in the header",
        "绥中县\n年份|2024年1-9月用电量（万千瓦时）\n2024|60\n",
        {(POWER, "2024-YTD09", LEVEL): 60},
    ),
    Case(
        "a year added up, of what a target adds up over years",
        "绥中县\n指标|单位|2023年累计|2024年累计\n化学需氧量重点工程减排量|吨|100|220\n",
        {},
    ),
    Case(
        "stations called by a letter or by the county's own name",
        "年份|监测点|地区|PM2.5浓度（微克/立方米）\n2022|A|绥中县|10\n2023|绥中|绥中县|11\n2024|全县平均|绥中县|15\n",
        {("pm25", "2024", LEVEL): 15},
    ),
    Case(
        "a sum with its unit in a county's file",
        "绥中县2024年\n指标|合计（万千瓦时）\n全社会用电量|20\n",
    ),
    Case(
        "a part and the sum as headings over years",
        "绥中县\n指标|单位|工业||合计|\n||2023年|2024年|2023年|2024年\n能源消费总量|万吨标准煤|10|20|30|40\n",
    ),
    Case(
        "a note of a part of a year, with a long dash",
        "绥中县\n指标|单位|2023年|2024年\n全社会用电量|万千瓦时|10|20\n注：2024年为1—9月累计数\n",
        {(POWER, "2023", LEVEL): 10},
    ),
    Case(
        "a note of a part of a year behind the year itself",
        "绥中县\n指标|单位|2023年|2024年\n全社会用电量|万千瓦时|10|20\n备注：2024年（1-9月）\n",
        {(POWER, "2023", LEVEL): 10},
    ),
    Case(
        "a note of a part of a year, of what table is not said",
        "绥中县\n指标|单位|2023年|2024年\n全社会用电量|万千瓦时|10|20\n数据只统计到9月\n",
    ),
    Case(
        "columns named after one indicator over the row of another",
        "绥中县2024年\n指标|单位|9月用电量|1-9月用电量\n全社会用电量|万千瓦时|10|90\n能源消费总量|万吨标准煤|1|9\n",
        {(POWER, "2024-09", LEVEL): 10, (POWER, "2024-YTD09", LEVEL): 90},
    ),
    Case(
        "the city but for a county",
        "葫芦岛市除绥中县外2024年主要指标\n指标|单位|2024年\n全社会用电量|万千瓦时|10\n",
    ),
    Case(
        "the city, a county reporting for itself",
        "葫芦岛市（绥中县另报）2024年主要指标\n指标|单位|2024年\n全社会用电量|万千瓦时|10\n",
    ),
    Case(
        "the city, a county's figures missing according to a note",
        "葫芦岛市2024年主要指标\n指标|单位|2024年\n全社会用电量|万千瓦时|10\n注：绥中县数据缺报\n",
    ),
    Case(
        "the city, a county taken in",
        "葫芦岛市（含绥中县）2024年主要指标\n指标|单位|2024年\n全社会用电量|万千瓦时|10\n",
    ),
    Case(
        "the city's districts in a title, whose region's name takes their first character",
        "葫芦岛市辖三区2024年主要指标\n指标|单位|2024年\n全社会用电量|万千瓦时|10\n",
    ),
    Case(
        "a county's own town in a title",
        "绥中县县城2024年主要指标\n指标|单位|2024年\n全社会用电量|万千瓦时|10\n",
    ),
    Case(
        "counties and what is under the city itself, in a title of all of them",
        "葫芦岛市各县（市）区及市直2024年主要指标\n地区|全社会用电量（万千瓦时）\n绥中县|10\n",
        {(POWER, "2024", LEVEL): 10},
    ),
    Case(
        "figures by head, as a heading over columns",
        "绥中县\n年份|人均|人均\n|全社会用电量（千瓦时）|地区生产总值（元）\n2024|1000|50000\n",
    ),
    Case(
        "the block at the head of an official form, its date of expiry above a column of figures",
        "|能源消费情况|||\n||||表号：葫能102表\n|||制定机关：|葫芦岛市发展和改革委员会\n综合机关名称：绥中县统计局|2024年||有效期至：|2026年6月\n指标名称|计量单位|代码|本年|上年\n甲|乙|丙|1|2\n能源消费总量|万吨标准煤|01|123.9|122.7\n",
        {(ENERGY, "2024", LEVEL): 123.9, (ENERGY, "2023", LEVEL): 122.7},
    ),
    Case(
        "years from one to another over 累计完成, and over a mean",
        "绥中县\n污染物|单位|2024年|2021年至2024年|\n|||累计完成|平均\n化学需氧量重点工程减排量|吨|244|909|227\n",
        {(COD, "2024", LEVEL): 244, (COD, "2024", TOTAL): 909},
    ),
    Case(
        "columns that complete the names of pollutants, and a change of either",
        "绥中县2024年主要污染物\n污染物|单位|排放量|重点工程减排量|比上年增减（%）\n化学需氧量|吨|2810|244|-6.1\n",
        {("cod-emissions", "2024", LEVEL): 2810, (COD, "2024", LEVEL): 244},
    ),
    Case(
        "a change on the month before with its sign, in front of one on the year before",
        "绥中县2024年10月\n指标|本月|环比%|同比%\n全社会用电量（万千瓦时）|16100|-4.2|3.3\n",
        {(POWER, "2024-10", LEVEL): 16100, (POWER, "2024-10", YEARLY): 3.3},
    ),
    Case(
        "年度 as a heading over years, with a unit",
        "绥中县\n指标|年度（万千瓦时）|\n|2023年|2024年\n全社会用电量|190877|201455\n",
        {(POWER, "2023", LEVEL): 190877, (POWER, "2024", LEVEL): 201455},
    ),
    Case(
        "tables of fields, numbered below one title of all",
        "2024年绥中县主要指标\n表1 能源\n指标|单位|本年|上年\n全社会用电量|万千瓦时|72000|71000\n\n表2 经济（单位：亿元）\n指标|单位|本年|上年|增减%\n地区生产总值|亿元|237|228|5\n",
        {
            (POWER, "2024", LEVEL): 72000,
            (POWER, "2023", LEVEL): 71000,
            (GDP, "2024", LEVEL): 237,
            (GDP, "2023", LEVEL): 228,
            (GDP, "2024", YEARLY): 5,
        },
    ),
    Case(
        "tables of a year before, numbered below one title of all",
        "2024年绥中县主要指标\n表1 完成情况\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n\n表2 上年情况\n指标|单位|数值|同比\n地区生产总值|亿元|228|5\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "tables of another year, numbered below one title of all",
        "2024年绥中县主要指标\n表1 完成情况\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n\n表2 2023年情况\n指标|单位|数值|同比\n地区生产总值|亿元|228|5\n",
        {(POWER, "2024", LEVEL): 72000, (GDP, "2023", LEVEL): 228, (GDP, "2023", YEARLY): 5},
    ),
    Case(
        "a list that goes on beside itself, without a blank column between",
        "绥中县全社会用电量（万千瓦时）\n年份|用电量|年份|用电量\n2020|171200|2023|190877\n2021|182345|2024|201455\n2022|185210||\n",
        {
            (POWER, "2020", LEVEL): 171200,
            (POWER, "2021", LEVEL): 182345,
            (POWER, "2022", LEVEL): 185210,
            (POWER, "2023", LEVEL): 190877,
            (POWER, "2024", LEVEL): 201455,
        },
    ),
    Case(
        "a list beside another of other columns",
        "绥中县\n指标|本年|指标|上年\n地区生产总值（亿元）|236.9|城镇清洁取暖率（%）|66.9\n",
    ),
    Case(
        "remarks that a figure is of another year",
        "绥中县2024年\n指标|单位|2024年|备注\n地区生产总值|亿元|236.9|2024年数\n秸秆综合利用率|%|90.1|暂用2023年数据\n废弃农膜回收率|%|85|上年数\n城镇清洁取暖率|%|71.5|比上年提高\n",
        {(GDP, "2024", LEVEL): 236.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "全市 as a column and in front of names, in a file of a city within the city",
        "兴城市主要指标\n指标|单位|全市|\n||2023年|2024年\n地区生产总值|亿元|195.5|201.3\n全市用电量|万千瓦时|78000|80545\n",
        {
            ("211481", GDP, "2023", LEVEL): 195.5,
            ("211481", GDP, "2024", LEVEL): 201.3,
            ("211481", POWER, "2023", LEVEL): 78000,
            ("211481", POWER, "2024", LEVEL): 80545,
        },
    ),
    Case(
        "全市 beside a column of the city within it",
        "兴城市2024年\n指标|兴城市|全市\n地区生产总值（亿元）|201.3|980.5\n",
        {("211481", GDP, "2024", LEVEL): 201.3, ("211400", GDP, "2024", LEVEL): 980.5},
    ),
    Case(
        "全县 and 全市 as columns of a county's file",
        "绥中县与全市对比（2024年）\n指标|全县|全市|占全市比重%\n地区生产总值（亿元）|236.9|980.5|24.2\n",
        {(GDP, "2024", LEVEL): 236.9, ("211400", GDP, "2024", LEVEL): 980.5},
    ),
    Case(
        "全县 as a column of the city's file",
        "葫芦岛市2024年\n指标|全县|全市\n地区生产总值（亿元）|236.9|980.5\n",
        {("211400", GDP, "2024", LEVEL): 980.5},
    ),
    Case(
        "the units of an amount and of its change in one",
        "绥中县\n指标|单位|2023年|2024年|增速\n地区生产总值（亿元、%）||228.4|236.9|3.6\n全社会用电量|亿kW·h，%|19.0877|20.1455|▼5.5\n",
        {
            (GDP, "2023", LEVEL): 228.4,
            (GDP, "2024", LEVEL): 236.9,
            (GDP, "2024", YEARLY): 3.6,
            (POWER, "2023", LEVEL): 190877,
            (POWER, "2024", LEVEL): 201455,
            (POWER, "2024", YEARLY): -5.5,
        },
    ),
    Case(
        "two units of one kind, and of a figure that may be the change",
        "绥中县\n指标|2024年\n化学需氧量减排量（吨、千克）|400\n规模以上工业增加值（亿元、%）|4.4\n",
    ),
    Case(
        "headings between rows of means, growth and suppositions",
        "绥中县2024年\n指标|2024年\n一、总量|\n全社会用电量（万千瓦时）|201455\n二、人均|\n能源消费总量（吨标准煤）|2.3\n三、增速（%）|\n地区生产总值（亿元）|3.6\n四、强化情形|\n化学需氧量减排量（吨）|300\n",
        {(POWER, "2024", LEVEL): 201455},
    ),
    Case(
        "headings between rows of a part of the year and of another year",
        "绥中县\n指标|2024年\n一、全年|\n全社会用电量（万千瓦时）|201455\n二、1-9月|\n能源消费总量（万吨标准煤）|92.4\n三、2023年|\n地区生产总值（亿元）|228.4\n四、上年|\n化学需氧量减排量（吨）|260\n",
        {(POWER, "2024", LEVEL): 201455},
    ),
    Case(
        "a numbered heading, under which the header stands again",
        "绥中县2024年统计资料\n一、经济\n指标|单位|2024年\n地区生产总值|亿元|236.9\n第1页||\n二、能源环境\n指标|单位|2024年\n能源消费总量|吨标准煤|1239000\n",
        {(GDP, "2024", LEVEL): 236.9, (ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "the sum of town and country beside them, of what is of the town",
        "绥中县2024年\n指标|城镇|农村|合计\n清洁取暖率（%）|71.5|30|55\n",
    ),
    Case(
        "sums of parts in the columns of each year",
        "绥中县能源消费（万吨标准煤）\n指标|2023年|||2024年||\n|合计|#煤炭|#天然气|合计|#煤炭|#天然气\n能源消费总量|122.7|70.1|3.3|123.9|69.2|3.9\n",
        {(ENERGY, "2023", LEVEL): 122.7, (ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "累计完成 beside a target of the year, of what the plan adds up and of what it does not",
        "绥中县2024年\n指标|单位|年度目标|累计完成\n化学需氧量减排量|吨|240|244\n全社会用电量|万千瓦时|200000|201455\n",
        {(POWER, "2024", LEVEL): 201455},
    ),
    Case(
        "累计完成 of a named year, and beside the target of the plan",
        "绥中县\n指标|单位|2025年目标|2023年累计完成|截至2024年底累计完成\n化学需氧量减排量|吨|1000|260|909\n",
        {(COD, "2024", TOTAL): 909},
    ),
    Case(
        "较上年 alone beside an amount with its unit",
        "绥中县\n指标|数量|单位|时期|较上年\n化学需氧量减排量|244|吨|2024年|-16\n",
        {(COD, "2024", LEVEL): 244},
    ),
    Case(
        "a scenario, as a heading over years",
        "绥中县\n指标|单位|高方案|高方案\n||2023年|2024年\n全社会用电量|万千瓦时|10|11\n",
    ),
    Case(
        "growth in amounts, in a title",
        "绥中县全社会用电量增量\n指标|单位|2024年\n全社会用电量|万千瓦时|10\n",
    ),
    Case(
        "regions below 城市, a panel's header, in a file of the city",
        "葫芦岛市空气质量\n省份|城市|年份|PM2.5（μg/m3）\n辽宁省|绥中县|2023|30\n辽宁省|绥中县|2024|29\n辽宁省|兴城市|2023|33\n辽宁省|沈阳市|2023|39\n",
        {
            ("pm25", "2023", LEVEL): 30,
            ("pm25", "2024", LEVEL): 29,
            ("211481", "pm25", "2023", LEVEL): 33,
        },
    ),
    Case(
        "regions below a header that does not say so, in a file of the city",
        "葫芦岛市\n报送单位|年份|全社会用电量（万千瓦时）\n绥中县|2023|81000\n兴城市|2024|72000\n",
        {(POWER, "2023", LEVEL): 81000, ("211481", POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "a smaller region to the right of 地区",
        "年份|地区|城市|全社会用电量（万千瓦时）\n2024|葫芦岛市|绥中县|82000\n",
        {(POWER, "2024", LEVEL): 82000},
    ),
    Case(
        "the city behind its counties",
        "年份|县|市|地区生产总值（亿元）\n2023|绥中县|葫芦岛市|228.4\n2023|兴城市|葫芦岛市|210.5\n",
        {(GDP, "2023", LEVEL): 228.4, ("211481", GDP, "2023", LEVEL): 210.5},
    ),
    Case(
        "the city of the only county, in a column of its own",
        "县区|地市|年份|地区生产总值（亿元）\n绥中县|葫芦岛市|2023|228.4\n",
        {(GDP, "2023", LEVEL): 228.4},
    ),
    Case(
        "a county outside the plan in front of its city",
        "年份|县|城市|地区生产总值（亿元）\n2023|凌海市|葫芦岛市|228.4\n",
    ),
    Case(
        "城市 and 农村 over the years",
        "绥中县\n指标|单位|城市||农村|\n||2023年|2024年|2023年|2024年\n全社会用电量|万千瓦时|41000|42000|40000|40000\n",
    ),
    Case(
        "a unit line of an amount and its change, parted by a full-width comma",
        "绥中县2024年\n单位：万千瓦时，%\n指标|2024年|同比增长\n全社会用电量|82000|3.2\n",
        {(POWER, "2024", LEVEL): 82000, (POWER, "2024", YEARLY): 3.2},
    ),
    Case(
        "units of two kinds in brackets above the table",
        "绥中县2024年\n（万千瓦时，%）\n指标|2024年|同比增长\n全社会用电量|82000|3.2\n",
        {(POWER, "2024", LEVEL): 82000, (POWER, "2024", YEARLY): 3.2},
    ),
    Case(
        "a bulletin of 各县市区, its changes up or (或者) down",
        "2024年各县市区单位GDP能耗公报\n地区|单位GDP能耗|\n|指标值（吨标准煤/万元）|上升或者下降（±%）\n绥中县|0.62|-3.2\n兴城市|0.47|-4\n1.计算公式\n单位GDP能耗=能源消费总量÷GDP\n",
        {
            (INTENSITY, "2024", LEVEL): 0.62,
            (INTENSITY, "2024", YEARLY): -3.2,
            ("211481", INTENSITY, "2024", LEVEL): 0.47,
            ("211481", INTENSITY, "2024", YEARLY): -4,
        },
    ),
    Case(
        "累计增长 behind a month and the months so far",
        "绥中县2024年9月\n|9月|1-9月累计|累计增长%\n全社会用电量（万千瓦时）|9100|81000|3.2\n",
        {
            (POWER, "2024-09", LEVEL): 9100,
            (POWER, "2024-YTD09", LEVEL): 81000,
            (POWER, "2024-YTD09", YEARLY): 3.2,
        },
    ),
    Case(
        "headers repeated above each section, with nothing above the names",
        "绥中县2024年1-9月\n1、地区生产总值|||\n|9月|1-9月累计|累计增长%\n地区生产总值（亿元）|——|181.2|5.1\n2、全社会用电量|||\n|9月|1-9月累计|累计增长%\n全社会用电量（万千瓦时）|9100|81000|3.2\n",
        {
            (GDP, "2024-09", LEVEL): None,
            (GDP, "2024-YTD09", LEVEL): 181.2,
            (GDP, "2024-YTD09", YEARLY): 5.1,
            (POWER, "2024-09", LEVEL): 9100,
            (POWER, "2024-YTD09", LEVEL): 81000,
            (POWER, "2024-YTD09", YEARLY): 3.2,
        },
    ),
    Case(
        "regions in front of the names, as databases export them",
        "指标名称|频率|单位|来源|2023-12-31|2024-12-31\n绥中县:全社会用电量|年|万千瓦时|统计局|81000|82000\n兴城市：常住总人口|年|万人|统计局|48.1|47.9\n",
        {
            (POWER, "2023", LEVEL): 81000,
            (POWER, "2024", LEVEL): 82000,
            ("211481", PEOPLE, "2023", LEVEL): 481000,
            ("211481", PEOPLE, "2024", LEVEL): 479000,
        },
    ),
    Case(
        "who answers for a figure, in a file of the city",
        "葫芦岛市\n指标|责任单位|2024年\n城镇清洁取暖率（%）|绥中县|71.5\n秸秆综合利用率（%）|兴城市|91.5\n",
        {("211400", HEAT, "2024", LEVEL): 71.5, ("211400", STRAW, "2024", LEVEL): 91.5},
    ),
    Case(
        "regions below province and city, behind a number of the row's own",
        "id|city|year|全社会用电量（万千瓦时）\n271|绥中县|2023|81000\n272|兴城市|2023|72000\n",
        {(POWER, "2023", LEVEL): 81000, ("211481", POWER, "2023", LEVEL): 72000},
    ),
    Case(
        "an amount a day, in a title",
        "绥中县日均用电量\n指标|单位|2024年\n全社会用电量|万千瓦时|10\n",
    ),
    Case(
        "增减 as a heading over names with units of amounts",
        "绥中县\n年份|增减|增减\n|全社会用电量（万千瓦时）|地区生产总值（亿元）\n2024|1000|1\n",
    ),
    Case(
        "year in the corner of a cross table",
        "绥中县\n2024年|单位|绝对值|增速（%）\n全社会用电量|万千瓦时|72000|2.9\n地区生产总值|亿元|236.9|3.6\n",
        {
            (POWER, "2024", LEVEL): 72000,
            (POWER, "2024", YEARLY): 2.9,
            (GDP, "2024", LEVEL): 236.9,
            (GDP, "2024", YEARLY): 3.6,
        },
    ),
    Case(
        "year behind the head of the indicators, another in a title",
        "绥中县2023年\n指标（2024年）|单位|数值\n全社会用电量|万千瓦时|72000\n",
    ),
    Case(
        "year and month as keys and values above a table",
        "绥中县主要指标\n年份|2024|月份|6\n指标|单位|本月|累计\n全社会用电量|万千瓦时|6000|36000\n",
        {(POWER, "2024-06", LEVEL): 6000, (POWER, "2024-YTD06", LEVEL): 36000},
    ),
    Case(
        "month above a table of a year",
        "绥中县\n月份：6\n指标|单位|2024年\n全社会用电量|万千瓦时|36000\n",
    ),
    Case(
        "no name where the other rows name stations",
        "绥中县2024年\n监测站|PM2.5平均浓度（微克/立方米）|全社会用电量（万千瓦时）\n县一中|30|80\n—|32|70\n",
    ),
    Case(
        "no station beside a region",
        "2024年\n地区|监测站|PM2.5平均浓度（微克/立方米）\n绥中县|—|30\n",
        {("pm25", "2024", LEVEL): 30},
    ),
    Case(
        "remark on a year beside one row",
        "绥中县\n指标|单位|2023年|2024年|备注\n全社会用电量|万千瓦时|70000|52000|2024年为1-9月\n地区生产总值|亿元|228.4|236.9|\n",
        {
            (POWER, "2023", LEVEL): 70000,
            (GDP, "2023", LEVEL): 228.4,
            (GDP, "2024", LEVEL): 236.9,
        },
    ),
    Case(
        "note on plans of a known region and an unknown one",
        "2024年各县区\n地区|地区生产总值（亿元）\n绥中县|236.9\n兴城市|184.2\n注：其中兴城市和某某镇为计划数\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "ratio without a unit beside per cent",
        "绥中县\n指标|2023年|2024年|增速\n城镇清洁取暖率|70.5%|0.715|\n地区生产总值（亿元）|228.4|236.9|0.036\n全社会用电量（万千瓦时）|70000|72000|2.9%\n",
        {
            (HEAT, "2023", LEVEL): 70.5,
            (GDP, "2023", LEVEL): 228.4,
            (GDP, "2024", LEVEL): 236.9,
            (POWER, "2023", LEVEL): 70000,
            (POWER, "2024", LEVEL): 72000,
            (POWER, "2024", YEARLY): 2.9,
        },
    ),
    Case(
        "quarters that add up to 合计",
        "绥中县2024年\n指标|单位|一季度|二季度|三季度|四季度|合计\n全社会用电量|万千瓦时|16000|17000|19000|20000|72000\n",
        {
            (POWER, "2024-Q1", LEVEL): 16000,
            (POWER, "2024-Q2", LEVEL): 17000,
            (POWER, "2024-Q3", LEVEL): 19000,
            (POWER, "2024-Q4", LEVEL): 20000,
            (POWER, "2024", LEVEL): 72000,
        },
    ),
    Case(
        "quarters since January beside 合计",
        "绥中县2024年\n指标|单位|一季度|二季度|三季度|四季度|合计\n地区生产总值|亿元|49.1|105.2|160.1|236.9|236.9\n",
        {(GDP, "2024-Q1", LEVEL): 49.1},
    ),
    Case(
        "towns and their sum in a county's file",
        "绥中县2024年各乡镇指标\n乡镇|全社会用电量（万千瓦时）|城镇清洁取暖率（%）\n绥中镇|42000|80\n高台镇|30000|60\n合计|72000|71.5\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "towns and their sum of no county",
        "2024年各乡镇用电量\n乡镇|全社会用电量（万千瓦时）\n绥中镇|42000\n高台镇|30000\n合计|72000\n",
    ),
    Case(
        "tables of different titles and years below each other",
        "绥中县2023年能源指标\n指标|单位|数值\n全社会用电量|万千瓦时|70000\n绥中县2024年经济指标\n年份|地区生产总值（亿元）\n2024|236.9\n",
        {(POWER, "2023", LEVEL): 70000, (GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "note below the first of two tables with titles of their own",
        "绥中县2024年能源指标\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n注：2024年为计划数\n绥中县2024年经济指标\n年份|地区生产总值（亿元）\n2024|236.9\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "unit behind the head of the indicators",
        "绥中县\n指标（单位：万元）|2024年\n地区生产总值|2369000\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "prices and index behind the head of the indicators",
        "绥中县\n指标（上年=100）|2024年\n地区生产总值|103.2\n",
    ),
    Case(
        "note on plans of all but one region",
        "2024年各县区\n地区|地区生产总值（亿元）\n绥中县|236.9\n兴城市|184.2\n注：除兴城市外均为计划数\n",
        {("211481", GDP, "2024", LEVEL): 184.2},
    ),
    Case(
        "比上年± beside an amount with its unit",
        "绥中县\n年份|全社会用电量（万千瓦时）|比上年±\n2024|100|5\n",
        {(POWER, "2024", LEVEL): 100},
    ),
    Case(
        "title of changes over figures of all kinds of units",
        "绥中县2024年各指标比上年增减\n指标|单位|2024年\n全社会用电量|万千瓦时|1200\n地区生产总值|%|3.6\n城镇清洁取暖率|%|3\n",
        {(GDP, "2024", YEARLY): 3.6},
    ),
    Case(
        "names in Chinese and in English, each in a column",
        "绥中县\n指标|Item|单位|Unit|2023年|2024年\n全社会用电量|Electricity consumption|万千瓦时|10000 kWh|81000|82000\n城镇清洁取暖率|Clean heating rate|%|%|68|71.5\n|in Urban Areas||||\n",
        {
            (POWER, "2023", LEVEL): 81000,
            (POWER, "2024", LEVEL): 82000,
            (HEAT, "2023", LEVEL): 68,
            (HEAT, "2024", LEVEL): 71.5,
        },
    ),
    Case(
        "Chinese names below no header, beside English ones below one",
        "绥中县\n|Item|2023年|2024年\n全社会用电量（万千瓦时）|Electricity consumption (10000 kWh)|81000|82000\n#工业|industry|41000|42000\n城镇清洁取暖率（%）|clean heating rate (%)|68|71.5\n",
        {
            (POWER, "2023", LEVEL): 81000,
            (POWER, "2024", LEVEL): 82000,
            (HEAT, "2023", LEVEL): 68,
            (HEAT, "2024", LEVEL): 71.5,
        },
    ),
    Case(
        "title of means over amounts and a share",
        "2024年绥中县主要指标人均值\n指标|单位|2024年\n全社会用电量|千瓦时|1300\n城镇清洁取暖率|%|71.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "title of what was added, of which some is the year's own",
        "绥中县2024年新增指标\n指标|单位|2024年\n全社会用电量|万千瓦时|1200\n化学需氧量重点工程减排量|吨|30\n",
        {(COD, "2024", LEVEL): 30},
    ),
    Case(
        "title of growth on the month before",
        "绥中县2024年主要指标环比增长情况\n指标|单位|2024年\n全社会用电量|%|3.2\n",
    ),
    Case(
        "title of growth by the year on average",
        "绥中县2024年主要指标（年均增长%）\n指标|单位|2024年\n地区生产总值|%|3.6\n",
    ),
    Case(
        "title of a fall, over what rises",
        "绥中县2024年能耗下降情况\n指标|单位|2024年\n地区生产总值|%|3.6\n",
    ),
    Case(
        "targets at the head of the names",
        "绥中县2024年\n2024年目标|单位|数值\n全社会用电量|万千瓦时|72000\n",
    ),
    Case(
        "a year and more words at the head of the names, another in the title",
        "绥中县2023年\n2024年主要指标|单位|数值\n全社会用电量|万千瓦时|72000\n",
    ),
    Case(
        "months so far as key and value above a column of the year",
        "绥中县2024年\n时段|1-9月\n指标|单位|2024年\n全社会用电量|万千瓦时|54000\n",
        {(POWER, "2024-YTD09", LEVEL): 54000},
    ),
    Case(
        "a month as key and value, another in the title",
        "绥中县2024年1-9月\n年份|2024|月份|12\n指标|单位|数值\n全社会用电量|万千瓦时|54000\n",
    ),
    Case(
        "a plan's number beside a row, as its source",
        "绥中县\n指标|单位|2024年|数据来源\n全社会用电量|万千瓦时|72000|2024年为计划数\n地区生产总值|亿元|236.9|2024年统计年鉴\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "合计 of quarters below a year, of an amount and of a mean",
        "绥中县\n指标|单位|2024年||||\n||一季度|二季度|三季度|四季度|合计\nPM2.5|微克/立方米|7|7|7|7|28\n全社会用电量|万千瓦时|16000|17000|19000|20000|72000\n",
        {
            **{("pm25", f"2024-Q{quarter}", LEVEL): 7 for quarter in (1, 2, 3, 4)},
            (POWER, "2024-Q1", LEVEL): 16000,
            (POWER, "2024-Q2", LEVEL): 17000,
            (POWER, "2024-Q3", LEVEL): 19000,
            (POWER, "2024-Q4", LEVEL): 20000,
            (POWER, "2024", LEVEL): 72000,
        },
    ),
    Case(
        "two years beside each other, each with its names and units",
        "绥中县主要指标\n指标|2023年|单位|指标|2024年|单位\n"
        "地区生产总值|175.6|亿元|地区生产总值|182.3|亿元\n"
        "全社会用电量|100|万千瓦时|全社会用电量|110|万千瓦时",
        {
            ("211421", "gdp", "2023", "level"): 175.6,
            ("211421", "gdp", "2024", "level"): 182.3,
            ("211421", "electricity", "2023", "level"): 100,
            ("211421", "electricity", "2024", "level"): 110,
        },
    ),
    Case(
        "two years beside each other, the rows in another order",
        "绥中县主要指标\n指标|2023年|单位|指标|2024年|单位\n"
        "地区生产总值|175.6|亿元|全社会用电量|110|万千瓦时\n"
        "全社会用电量|100|万千瓦时|地区生产总值|182.3|亿元",
        {
            ("211421", "gdp", "2023", "level"): 175.6,
            ("211421", "gdp", "2024", "level"): 182.3,
            ("211421", "electricity", "2023", "level"): 100,
            ("211421", "electricity", "2024", "level"): 110,
        },
    ),
    Case(
        "another region's heading, and the header again without the names' head",
        "绥中县\n指标|单位|2024年\n全社会用电量|万千瓦时|72000\n兴城市经济||\n|单位|2024年\n地区生产总值|亿元|201.3\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "headings that name the region itself",
        "绥中县\n指标|单位|2024年\n一、绥中县能源||\n全社会用电量|万千瓦时|72000\n二、葫芦岛市绥中县经济||\n地区生产总值|亿元|236.9\n",
        {(POWER, "2024", LEVEL): 72000, (GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "the per cent of an amount's own two units, behind 比上年±",
        "绥中县\n指标|单位|2024年|比上年±\n地区生产总值|亿元、%|236.9|3.6\n",
        {(GDP, "2024", LEVEL): 236.9, (GDP, "2024", YEARLY): 3.6},
    ),
    Case(
        "a county to compare with in a column of a county's table",
        "绥中县2024年\n指标|相近县区|2024年\n城镇清洁取暖率（%）|兴城市|71.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "a neighbour's office in a column of groups",
        "葫芦岛市2024年\n指标|部门|2024年\n城镇清洁取暖率（%）|绥中县|71.5\n",
        {("211400", HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "全市 beside a neighbour of the city within it",
        "兴城市2024年\n指标|绥中县|全市\n地区生产总值（亿元）|236.9|980.5\n",
        {(GDP, "2024", LEVEL): 236.9, ("211400", GDP, "2024", LEVEL): 980.5},
    ),
    Case(
        "a form's date of expiry in a cell of its own, behind its key",
        "绥中县能源消费情况\n有效期至：|2026年6月\n综合机关名称：绥中县统计局|2024年\n指标名称|计量单位|代码|本年|上年\n甲|乙|丙|1|2\n能源消费总量|万吨标准煤|01|123.9|122.7\n",
        {(ENERGY, "2024", LEVEL): 123.9, (ENERGY, "2023", LEVEL): 122.7},
    ),
    Case(
        "a heading that is an indicator's name, right below the header",
        "绥中县\n指标|单位|2024年\n一、能源消费总量||\n城镇清洁取暖率|%|71.5\n全社会用电量|万千瓦时|72000\n",
        {(HEAT, "2024", LEVEL): 71.5, (POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "one name alone below 指标, beside years",
        "绥中县\n年份|指标\n|全社会用电量（万千瓦时）\n2023|70000\n2024|72000\n",
        {(POWER, "2023", LEVEL): 70000, (POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "a note that a column is what was set from above",
        "绥中县\n指标|单位|2023年|2024年|2025年\n能源消费总量|万吨标准煤|122.7|123.9|126\n城镇清洁取暖率|%|66.9|71.5|80\n说明：2025年一栏系市下达任务数。\n",
        {
            (ENERGY, "2023", LEVEL): 122.7,
            (ENERGY, "2024", LEVEL): 123.9,
            (HEAT, "2023", LEVEL): 66.9,
            (HEAT, "2024", LEVEL): 71.5,
        },
    ),
    Case(
        "a title of this year's results and of what is meant for the next",
        "绥中县2024年工作完成情况和2025年打算\n指标|单位|2024年|2025年\n城镇清洁取暖率|%|71.5|76\n化学需氧量重点工程减排量|吨|244|230\n",
        {},
    ),
    Case(
        "a note that a year was worked out from a growth supposed",
        "绥中县\n指标|单位|2023年|2024年\n单位GDP能耗|吨标准煤/万元|0.537|0.523\n能源消费总量|万吨标准煤|122.7|123.9\n注：2024年按GDP增速4%测算。\n",
        {(INTENSITY, "2023", LEVEL): 0.537, (ENERGY, "2023", LEVEL): 122.7},
    ),
    Case(
        "a title in whose brackets stands that it is of a part alone",
        "绥中县城镇清洁取暖率（仅县城建成区）\n年份|数值（%）\n2023|78\n2024|82.1\n",
        {},
    ),
    Case(
        "a remark that a figure is not right",
        "绥中县2024年\n指标|单位|数值|备注\n能源消费总量|万吨标准煤|124.5|此数有误，应为123.9\n全社会用电量|万千瓦时|201455|\n城镇清洁取暖率|%|71.5|数据存疑\n",
        {(POWER, "2024", LEVEL): 201455.0},
    ),
    Case(
        "累计 over a ratio in its own unit, which a bulletin gives as a change",
        "绥中县工业（2024年1-12月）\n指标|单位|累计|增速（%）\n规模以上工业增加值|亿元|70.2|4.4\n规模以上工业单位增加值能耗|吨标准煤/万元|1.21|-4.1\n",
        {
            ("industrial-value-added", "2024", LEVEL): 70.2,
            ("industrial-value-added", "2024", YEARLY): 4.4,
            ("industrial-energy-intensity", "2024", YEARLY): -4.1,
        },
    ),
    Case(
        "a dash under the final figures, beside flash and preliminary ones",
        "绥中县单位GDP能耗核算\n年份|快报数|初步核算数|最终核实数\n2022年|-3.0%|-2.9%|-2.8%\n2023年|-2.1%|-2.2%|—\n2024年|-2.6%|—|—\n",
        {
            (INTENSITY, "2022", YEARLY): -2.8,
            (INTENSITY, "2023", YEARLY): -2.2,
            (INTENSITY, "2024", YEARLY): -2.6,
        },
    ),
    Case(
        "figures as settled with the city, beside the year's own",
        "绥中县2024年市县数据衔接表\n指标|单位|上年数|本年数|衔接后\n地区生产总值|亿元|228.4|238.0|236.9\n能源消费总量|万吨标准煤|122.7|124.5|123.9\n",
        {(GDP, "2023", LEVEL): 228.4, (ENERGY, "2023", LEVEL): 122.7},
    ),
    Case(
        "figures put right after others in words that are not known",
        "绥中县2024年\n指标|单位|2024年|会商后\n地区生产总值|亿元|238.0|236.9\n能源消费总量|万吨标准煤|124.5|123.9\n",
        {(GDP, "2024", LEVEL): 238.0, (ENERGY, "2024", LEVEL): 124.5},
    ),
    Case(
        "figures before and after a revision, and by how much",
        "绥中县历史数据修订对照（能源消费总量，万吨标准煤）\n年份|修订前|修订后|修订幅度（%）\n2021|123.0|121.4|-1.3\n2022|121.8|120.3|-1.2\n",
        {(ENERGY, "2021", LEVEL): 121.4, (ENERGY, "2022", LEVEL): 120.3},
    ),
    Case(
        "the year-end report and the census, beside flash figures",
        "绥中县GDP（亿元）\n年份|快报数|年报数|五经普修订数\n2023|230.0|228.4|234.2\n2024|236.9|—|—\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "a title's month and a line's months over a column of a whole year",
        "绥中县2024年6月\n时段：1-9月\n指标|单位|2024年\n全社会用电量|万千瓦时|72000\n",
    ),
    Case(
        "a title's month and a line's months over columns that say theirs",
        "绥中县2024年6月\n时段：1-9月\n指标|单位|2024年1-6月|2023年1-6月\n全社会用电量|万千瓦时|72000|70000\n",
        {(POWER, "2024-YTD06", LEVEL): 72000, (POWER, "2023-YTD06", LEVEL): 70000},
    ),
    Case(
        "a line's months over a column of a whole year",
        "绥中县\n时段：1-9月\n指标|单位|2024年\n全社会用电量|万千瓦时|72000\n",
        {(POWER, "2024-YTD09", LEVEL): 72000},
    ),
    Case(
        "a note on the year of all figures, under a title of another",
        "绥中县2024年主要指标\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n注：表中数据为2023年数\n",
    ),
    Case(
        "a note on the year of all figures, where nothing else says it",
        "绥中县主要指标\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n注：表中数据为2023年数\n",
        {(POWER, "2023", LEVEL): 72000},
    ),
    Case(
        "a note on the year of all figures, which the title says too",
        "绥中县2023年主要指标\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n注：本表为2023年数据。\n",
        {(POWER, "2023", LEVEL): 72000},
    ),
    Case(
        "a note on the year of all figures, beside columns of two",
        "绥中县\n指标|单位|2023年|2024年\n全社会用电量|万千瓦时|71000|72000\n注：表中数据为2023年数\n",
        {(POWER, "2023", LEVEL): 71000},
    ),
    Case(
        "a line above on the year of all figures, under a title of another",
        "绥中县2024年主要指标\n注：表中数据为2023年数\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n",
    ),
    Case(
        "a note on the year of one indicator alone",
        "绥中县2024年主要指标\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n地区生产总值|亿元|200\n注：地区生产总值为2023年数\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "a note on the year of prices",
        "绥中县2024年主要指标\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n注：价格基期为2020年\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "a month in a line, the months until it in the title",
        "绥中县2024年1-6月\n报告期：2024年6月\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n",
    ),
    Case(
        "a month in a line, the months until it in the title, over columns of both",
        "绥中县2024年1-6月\n报告期：2024年6月\n指标|单位|本月|累计\n全社会用电量|万千瓦时|7200|72000\n",
        {(POWER, "2024-06", LEVEL): 7200, (POWER, "2024-YTD06", LEVEL): 72000},
    ),
    Case(
        "a month in a line, the months until another in the title",
        "绥中县2024年1-9月\n报告期：2024年6月\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n",
    ),
    Case(
        "a month alone, its figures",
        "绥中县2024年\n月份|6\n指标|单位|数值\n全社会用电量|万千瓦时|7200\n",
        {(POWER, "2024-06", LEVEL): 7200},
    ),
    Case(
        "a month alone over a note on sums",
        "绥中县2024年\n月份|6\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n注：数据为累计数\n",
    ),
    Case(
        "a month alone over a note on the months until it",
        "绥中县2024年\n月份|6\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n说明：1-6月累计数\n",
    ),
    Case(
        "a month in the title over a note on the months until it",
        "绥中县2024年6月\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n注：本表为1-6月累计\n",
    ),
    Case(
        "a month in the title over a note on that month",
        "绥中县2024年6月\n指标|单位|数值\n全社会用电量|万千瓦时|7200\n注：本表为6月数据\n",
        {(POWER, "2024-06", LEVEL): 7200},
    ),
    Case(
        "a month alone, figures beside the growth of sums",
        "绥中县2024年\n月份|6\n指标|单位|数值|累计同比（%）\n全社会用电量|万千瓦时|72000|5\n",
        {(POWER, "2024-YTD06", YEARLY): 5},
    ),
    Case(
        "a month alone, figures beside last year's sums",
        "绥中县2024年\n月份|6\n指标|单位|数值|去年同期累计\n全社会用电量|万千瓦时|72000|71000\n",
        {(POWER, "2023-YTD06", LEVEL): 71000},
    ),
    Case(
        "a month alone, the month's figures beside sums",
        "绥中县2024年\n月份|6\n指标|单位|本月|累计|累计同比（%）\n全社会用电量|万千瓦时|7200|72000|5\n",
        {
            (POWER, "2024-06", LEVEL): 7200,
            (POWER, "2024-YTD06", LEVEL): 72000,
            (POWER, "2024-YTD06", YEARLY): 5,
        },
    ),
    Case(
        "a month alone, a remark that a row is a sum",
        "绥中县2024年\n月份|6\n指标|单位|数值|备注\n全社会用电量|万千瓦时|72000|累计数\n城镇清洁取暖率|%|71.5|\n",
        {(HEAT, "2024-06", LEVEL): 71.5},
    ),
    Case(
        "a month alone, a remark on the months of a row",
        "绥中县2024年\n月份|6\n指标|单位|数值|备注\n全社会用电量|万千瓦时|72000|1-6月\n城镇清洁取暖率|%|71.5|\n",
        {(HEAT, "2024-06", LEVEL): 71.5},
    ),
    Case(
        "a column beside says that a row is another quantity",
        "绥中县\n指标|属性|单位|2024年\n地区生产总值|总量|亿元|200\n全社会用电量|环比|万千瓦时|20\n城镇清洁取暖率|占比|%|30\n",
        {(GDP, "2024", LEVEL): 200},
    ),
    Case(
        "another quantity beside, where no column is headed",
        "绥中县2024年\n|指标|单位|2024年\n排名|城镇清洁取暖率|%|3\n总量|地区生产总值|亿元|200\n",
        {(GDP, "2024", LEVEL): 200},
    ),
    Case(
        "rows of the whole country, compared with the county's",
        "绥中县2024年\n范围|指标|单位|2024年\n全国|城镇清洁取暖率|%|80\n全省|城镇清洁取暖率|%|75\n绥中县|地区生产总值|亿元|200\n",
        {(GDP, "2024", LEVEL): 200},
    ),
    Case(
        "headings of the whole province and of the county",
        "绥中县2024年\n指标|单位|2024年\n一、全省||\n城镇清洁取暖率|%|75\n二、全县||\n地区生产总值|亿元|200\n",
        {(GDP, "2024", LEVEL): 200},
    ),
    Case(
        "a remark of the province's mean",
        "绥中县2024年\n指标|单位|2024年|备注\n城镇清洁取暖率|%|75|全省平均\n地区生产总值|亿元|200|\n",
        {(GDP, "2024", LEVEL): 200},
    ),
    Case(
        "a line above that is no more than the name of another quantity",
        "绥中县2024年主要指标\n环比\n指标|单位|2024年\n地区生产总值|亿元|200\n",
    ),
    Case(
        "a band above the columns that is another quantity",
        "绥中县2024年主要指标\n|占比|占比\n地区|地区生产总值（亿元）|全社会用电量（万千瓦时）\n绥中县|200|20\n",
    ),
    Case(
        "a title whose bracket says targets",
        "绥中县2024年主要指标（目标）\n指标|单位|2024年\n地区生产总值|亿元|200\n",
    ),
    Case(
        "a title whose bracket says that it is an example",
        "绥中县2024年主要指标（示例）\n指标|单位|2024年\n地区生产总值|亿元|200\n",
    ),
    Case(
        "an example among the rows",
        "绥中县\n指标|单位|2024年|备注\n城镇清洁取暖率|%|75|填报示例\n地区生产总值|亿元|200|\n",
        {(GDP, "2024", LEVEL): 200},
    ),
    Case(
        "a region with a part of the year in brackets",
        "2024年\n地区|地区生产总值（亿元）\n绥中县（1-9月）|150\n",
    ),
    Case(
        "a region with targets in brackets",
        "2024年\n地区|地区生产总值（亿元）\n绥中县（目标）|250\n",
    ),
    Case(
        "a part of the year beside the unit in a header's bracket",
        "2024年\n地区|地区生产总值（1-9月，亿元）\n绥中县|150\n",
        {(GDP, "2024-YTD09", LEVEL): 150},
    ),
    Case(
        "the whole country in a header's bracket",
        "2024年\n地区|地区生产总值（全国，亿元）\n绥中县|150\n",
    ),
    Case(
        "two years side by side, each above its own names, figures and units",
        "绥中县主要指标\n2023年|||2024年||\n指标|数值|单位|指标|数值|单位\n全社会用电量|71000|万千瓦时|全社会用电量|72000|万千瓦时\n地区生产总值|228|亿元|地区生产总值|237|亿元\n",
        {
            (POWER, "2023", LEVEL): 71000,
            (POWER, "2024", LEVEL): 72000,
            (GDP, "2023", LEVEL): 228,
            (GDP, "2024", LEVEL): 237,
        },
    ),
    Case(
        "a year's results beside another's targets, each above its own names",
        "绥中县主要指标\n2023年完成|||2024年目标||\n指标|单位|数值|指标|单位|数值\n全社会用电量|万千瓦时|71000|全社会用电量|万千瓦时|72000\n",
        {(POWER, "2023", LEVEL): 71000},
    ),
    Case(
        "pollutants whose names the title completes",
        "绥中县重点工程减排量完成情况（单位：吨）\n污染物|2021年|2022年\n化学需氧量|210|195\n氨氮|2.0|2.1\n",
        {
            (COD, "2021", LEVEL): 210,
            (COD, "2022", LEVEL): 195,
            (NH3, "2021", LEVEL): 2.0,
            (NH3, "2022", LEVEL): 2.1,
        },
    ),
    Case(
        "pollutants whose names a title would complete in two ways",
        "绥中县污染物排放量和减排量（单位：吨）\n污染物|2021年|2022年\n化学需氧量|210|195\n",
        {},
    ),
    Case(
        "pollutants below a title of shares of what is emitted",
        "绥中县污染物减排量占排放量比重\n污染物|2021年|2022年\n化学需氧量|2.1|1.9\n",
        {},
    ),
    Case(
        "pollutants whose names headings over years complete",
        "绥中县主要污染物\n污染物|排放量（吨）||减排量（吨）|\n|2023年|2024年|2023年|2024年\n化学需氧量|5210|5002|260|244\n",
        {
            ("cod-emissions", "2023", LEVEL): 5210,
            ("cod-emissions", "2024", LEVEL): 5002,
            (COD, "2023", LEVEL): 260,
            (COD, "2024", LEVEL): 244,
        },
    ),
    Case(
        "fields and indicators as levels of a system",
        "绥中县\n一级指标|二级指标|单位|2024年\n水环境|城市生活污水集中收集率|%|73.5\n|生活污泥无害化处置率|%|100\n",
        {
            ("urban-sewage-collection", "2024", LEVEL): 73.5,
            ("sludge-safe-disposal", "2024", LEVEL): 100,
        },
    ),
    Case(
        "an indicator and its parts as levels of a system",
        "绥中县\n一级指标|二级指标|单位|2024年\n能源消费总量|煤炭|万吨标准煤|73.5\n|油品|万吨标准煤|20\n",
        {},
    ),
    Case(
        "months under 日期",
        "绥中县\n日期|指标|数量|计量单位\n2024年9月|能源消费总量|10.1|万吨标准煤\n2024年10月|能源消费总量|9.8|万吨标准煤\n",
        {(ENERGY, "2024-09", LEVEL): 10.1, (ENERGY, "2024-10", LEVEL): 9.8},
    ),
    Case(
        "the month of the report under 日期",
        "绥中县2024年\n日期|指标|数值|计量单位\n2025年3月|能源消费总量|123.9|万吨标准煤\n2025年3月|全社会用电量|201455|万千瓦时\n",
        {(ENERGY, "2024", LEVEL): 123.9, (POWER, "2024", LEVEL): 201455},
    ),
    Case(
        "the months in which rows were written down, under 日期",
        "绥中县2024年节能指标\n序号|日期|指标|单位|数值\n1|2025年1月|能源消费总量|万吨标准煤|123.9\n2|2025年2月|全社会用电量|万千瓦时|201455\n",
        {(ENERGY, "2024", LEVEL): 123.9, (POWER, "2024", LEVEL): 201455},
    ),
    Case(
        "a month under 日期, of the title's year",
        "绥中县2024年能源快报\n日期|指标|单位|数值\n2024年9月|能源消费总量|万吨标准煤|10.1\n2024年9月|全社会用电量|万千瓦时|16800\n",
        {(ENERGY, "2024-09", LEVEL): 10.1, (POWER, "2024-09", LEVEL): 16800},
    ),
    Case(
        "pollutants as columns, whose names the title completes",
        "绥中县主要污染物排放总量（吨）\n年份|化学需氧量|氨氮\n2023|5210|301.5\n2024|5002|290\n",
        {
            ("cod-emissions", "2023", LEVEL): 5210,
            ("cod-emissions", "2024", LEVEL): 5002,
            ("ammonia-emissions", "2023", LEVEL): 301.5,
            ("ammonia-emissions", "2024", LEVEL): 290,
        },
    ),
    Case(
        "projects down the side of such a table",
        "绥中县2024年重点工程减排量（吨）\n项目|化学需氧量|氨氮\n污水厂提标|160|1.9\n管网工程|84|0.8\n合计|244|2.7\n",
        {(COD, "2024", LEVEL): 244, (NH3, "2024", LEVEL): 2.7},
    ),
    Case(
        "pollutants of industry, whose names the title completes",
        "绥中县工业源污染物排放量（单位：吨）\n污染物|2023年|2024年\n化学需氧量|520|502\n",
        {},
    ),
    Case(
        "pollutants of one works, whose names the title completes",
        "绥中县污水处理厂减排量（单位：吨）\n污染物|2023年|2024年\n化学需氧量|160|144\n",
        {},
    ),
    Case(
        "sums since the plan began, whose names the title completes",
        "绥中县“十四五”累计减排量（吨）\n污染物|2022年底|2023年底\n化学需氧量|405|665\n",
        {(COD, "2022", TOTAL): 405, (COD, "2023", TOTAL): 665},
    ),
    Case(
        "an office of public bodies reports, its seal asked for in brackets",
        "填报单位（盖章）：绥中县机关事务服务中心\n项目|2023年|2024年\n综合能源消费量（吨标准煤）|20000|19500\n用电量（万千瓦时）|1250|1231\n人均综合能耗（千克标准煤/人）|312.5|301.2\n",
        {
            ("public-energy-per-head", "2023", LEVEL): 312.5,
            ("public-energy-per-head", "2024", LEVEL): 301.2,
        },
    ),
    Case(
        "a works reports, its seal asked for in brackets below the table",
        "绥中县\n项目|2023年|2024年\n用电量（万千瓦时）|1250|1231\n单位（公章）：绥中县第一污水处理厂\n",
        {},
    ),
    Case(
        "the county's statisticians report, their seal asked for in brackets",
        "填报单位（盖章）：绥中县统计局\n项目|2024年\n用电量（万千瓦时）|201455\n",
        {(POWER, "2024", LEVEL): 201455},
    ),
    Case(
        "a unit line of a bare 万, over units that it may count",
        "绥中县2024年（单位：万）\n指标|数值\n全社会用电量（千瓦时）|201455\n城镇清洁取暖率（%）|71.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "the fall of a ratio under 2024年累计, beside the plan's target",
        "绥中县“十四五”节能减排目标完成情况\n指标|目标|2024年累计|完成率\n单位GDP能耗降低（%）|14.5|9.1|62.8%\n",
        {},
    ),
    Case(
        "the fall of a ratio under 2024年当年 and 2024年累计",
        "绥中县“十四五”节能情况\n指标|2024年当年|2024年累计\n单位GDP能耗降低（%）|2.6|9.1\n",
        {(INTENSITY, "2024", YEARLY): -2.6},
    ),
    Case(
        "a title of the next year's tasks in front of this year's results",
        "绥中县2025年任务与2024年完成情况\n指标|单位|2024年|2025年\n化学需氧量重点工程减排量|吨|244|250\n",
        {(COD, "2024", LEVEL): 244},
    ),
    Case(
        "a title of one year's targets and their results",
        "绥中县2024年目标任务和完成情况\n指标|单位|2023年|2024年\n城镇清洁取暖率|%|66.9|71.5\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "public bodies of one field, in a title",
        "绥中县教育系统公共机构能耗\n项目|2023年|2024年\n公共机构人均综合能耗（千克标准煤/人）|250|240\n",
        {},
    ),
    Case(
        "a part of the year in the bracket of a plain head",
        "地区|指标|年份|单位|数值（1-9月）\n绥中县|地区生产总值|2024|亿元|150\n",
        {(GDP, "2024-YTD09", LEVEL): 150},
    ),
    Case(
        "a change in the bracket of a plain head",
        "地区|指标|年份|单位|数值（同比）\n绥中县|地区生产总值|2024|%|5.2\n",
        {(GDP, "2024", YEARLY): 5.2},
    ),
    Case(
        "targets in the bracket of a plain head",
        "地区|指标|年份|单位|数值（考核目标）\n绥中县|地区生产总值|2024|亿元|150\n",
    ),
    Case(
        "a part of the economy in the bracket of a plain head",
        "地区|指标|年份|单位|数值（规上）\n绥中县|地区生产总值|2024|亿元|150\n",
    ),
    Case(
        "how to fill it in, in the bracket of a plain head",
        "地区|指标|年份|单位|数值（必填，保留两位小数）\n绥中县|地区生产总值|2024|亿元|150\n",
        {(GDP, "2024", LEVEL): 150},
    ),
    Case(
        "当月 and 累计 in a column of periods",
        "绥中县2025年5月用电\n指标|期别|电量（万千瓦时）|同比（%）\n全社会用电量|当月|7500|1.0\n全社会用电量|累计|37400|0.8\n",
        {
            (POWER, "2025-05", LEVEL): 7500,
            (POWER, "2025-05", YEARLY): 1,
            (POWER, "2025-YTD05", LEVEL): 37400,
            (POWER, "2025-YTD05", YEARLY): 0.8,
        },
    ),
    Case(
        "当月 and 累计 in a column of periods below a year",
        "绥中县2025年用电\n指标|期别|电量（万千瓦时）\n全社会用电量|当月|7500\n全社会用电量|累计|37400\n",
    ),
    Case(
        "已完成 beside what was to do",
        "绥中县2024年\n指标|单位|全年任务|已完成|剩余\n化学需氧量重点工程减排量|吨|300|244|56\n",
        {(COD, "2024", LEVEL): 244},
    ),
    Case(
        "现价总量 beside growth at comparable and at current prices",
        "绥中县2024年\n指标|单位|现价总量|可比增速（%）|现价增速（%）\n地区生产总值|亿元|236.9|3.6|3.2\n",
        {(GDP, "2024", LEVEL): 236.9, (GDP, "2024", YEARLY): 3.6},
    ),
    Case(
        "an indicator below its parts, and a corner that names no role",
        "绥中县2024年用电量（万千瓦时）\n行业|用电量\n第一产业|5200\n第二产业|21000\n全社会用电量|60112\n",
        {(POWER, "2024", LEVEL): 60112},
    ),
    Case(
        "比重 alone below the title of a share",
        "绥中县非化石能源占能源消费总量比重\n年份|比重（%）\n2023|8.3\n2024|9.1\n",
        {("non-fossil-share", "2023", LEVEL): 8.3, ("non-fossil-share", "2024", LEVEL): 9.1},
    ),
    Case(
        "占比 alone below the title of an amount",
        "绥中县能源消费总量\n年份|占比（%）\n2024|9.1\n",
    ),
    Case(
        "月均浓度 in the title of months",
        "绥中县2024年四季度PM2.5月均浓度（微克/立方米）\n月份|PM2.5\n10月|35\n11月|48\n",
        {("pm25", "2024-10", LEVEL): 35, ("pm25", "2024-11", LEVEL): 48},
    ),
    Case(
        "范围 over the region and a part of it",
        "绥中县2024年能源消费总量\n范围|数值（万吨标准煤）\n全县|123.9\n其中：规上工业|20.1\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "a head that completes the name of its row",
        "绥中县2024年PM2.5（微克/立方米）\n指标|年均值|日最大值\nPM2.5|32|156\n",
        {("pm25", "2024", LEVEL): 32},
    ),
    Case(
        "what a county says itself beside what the city approves",
        "绥中县2024年考核表\n考核指标|单位|自评值|自评得分|市局核定值\n秸秆综合利用率|%|92.6|10|92.1\n",
        {("straw-utilisation", "2024", LEVEL): 92.1},
    ),
    Case(
        "基数 without a year in front of what was added and what there is",
        "绥中县2024年农业\n指标|单位|基数|新增|现值\n秸秆综合利用率|%|89|1.5|90.5\n",
        {},
    ),
    Case(
        "bare numbers of months across, and the year's sum",
        "绥中县2024年\n指标|单位|1|2|3|4|5|6|7|8|9|10|11|12|合计\n全社会用电量|万千瓦时|100|101|102|103|104|105|106|107|108|109|110|111|1266\n",
        {
            **{(POWER, f"2024-{month:02}", LEVEL): 99 + month for month in range(1, 13)},
            (POWER, "2024", LEVEL): 1266,
        },
    ),
    Case(
        "bare numbers below 月份 and below 季度",
        "绥中县2024年\n指标|单位|月份|||季度||\n||1|2|3|1|2|3\n全社会用电量|万千瓦时|100|101|102|303|304|305\n",
        {
            **{(POWER, f"2024-{month:02}", LEVEL): 99 + month for month in range(1, 4)},
            **{(POWER, f"2024-Q{quarter}", LEVEL): 302 + quarter for quarter in range(1, 4)},
        },
    ),
    Case(
        "numbers of columns that are no months",
        "绥中县2024年\n指标|甲|乙|丙\n|1|2|3\n全社会用电量（万千瓦时）|100|101|102\n",
    ),
    Case(
        "a few bare numbers across without a word",
        "绥中县2024年\n指标|1|2|3\n全社会用电量（万千瓦时）|100|101|102\n",
    ),
    Case(
        "names and figures in turn without a header",
        "绥中县2024年基本情况\n地区生产总值（亿元）|236.9|常住人口（人）|520000\n全社会用电量（万千瓦时）|72500|城镇清洁取暖率（%）|71.5\n秸秆综合利用率（%）|86||\n",
    ),
    Case(
        "names and figures in turn below the keys of a form",
        "基本情况表\n地区|绥中县|年份|2024年|填表人|张三\n地区生产总值（亿元）|236.9|常住人口（人）|520000|全社会用电量（万千瓦时）|72500\n",
    ),
    Case(
        "names, units and figures in turn",
        "绥中县2024年\n地区生产总值|亿元|236.9|常住人口|人|520000\n全社会用电量|万千瓦时|72500|城镇清洁取暖率|%|71.5\n",
    ),
    Case(
        "names and figures in turn, a change of each",
        "绥中县2024年\n全社会用电量（万千瓦时）|72500|同比增长（%）|0.7\n地区生产总值（亿元）|236.9|城镇清洁取暖率（%）|71.5\n",
    ),
    Case(
        "names and figures in turn, targets in front of what is reached",
        "绥中县2024年\n城镇清洁取暖率（%）|80|实际|71.5\n地区生产总值（亿元）|236.9|常住人口（人）|520000\n",
    ),
    Case(
        "years alone above names and figures without a header",
        "绥中县\n2023|\n地区生产总值（亿元）|228.4\n全社会用电量（万千瓦时）|72000\n2024|\n地区生产总值（亿元）|236.9\n全社会用电量（万千瓦时）|72500\n",
    ),
    Case(
        "the same as above in a column of regions",
        "2024年\n地区|指标|单位|数值\n绥中县|地区生产总值|亿元|236.9\n〃|城镇清洁取暖率|%|71.5\n建昌县|地区生产总值|亿元|150.4\n〃|城镇清洁取暖率|%|65\n",
        {
            ("211421", GDP, "2024", LEVEL): 236.9,
            ("211421", HEAT, "2024", LEVEL): 71.5,
            ("211422", GDP, "2024", LEVEL): 150.4,
            ("211422", HEAT, "2024", LEVEL): 65,
        },
    ),
    Case(
        "the same as above in columns of indicators and units",
        "绥中县\n指标|年份|单位|数值\n地区生产总值|2023年|亿元|228.4\n同上|2024年|同上|236.9\n全社会用电量|2023年|万千瓦时|72000\n同上|2024年|同上|72500\n",
        {
            (GDP, "2023", LEVEL): 228.4,
            (GDP, "2024", LEVEL): 236.9,
            (POWER, "2023", LEVEL): 72000,
            (POWER, "2024", LEVEL): 72500,
        },
    ),
    Case(
        "the same as above in a column of years",
        "绥中县\n年份|指标|单位|数值\n2023年|地区生产总值|亿元|228.4\n″|全社会用电量|万千瓦时|72000\n2024年|地区生产总值|亿元|236.9\n″|全社会用电量|万千瓦时|72500\n",
        {
            (GDP, "2023", LEVEL): 228.4,
            (GDP, "2024", LEVEL): 236.9,
            (POWER, "2023", LEVEL): 72000,
            (POWER, "2024", LEVEL): 72500,
        },
    ),
    Case(
        "the same as above below a blank unit and below a sum",
        "2024年\n地区|指标|单位|数值\n绥中县|城镇清洁取暖率||71.5\n绥中县|能源消费总量|〃|123.9\n合计|全社会用电量|万千瓦时|112500\n〃|地区生产总值|亿元|387\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "a note that figures are wrong",
        "绥中县2024年\n指标|单位|2024年\n秸秆综合利用率|%|92.1\n注：上表数据有误，应为92.6%，特此更正。\n",
    ),
    Case(
        "a note that names which figures are wrong",
        "绥中县2024年\n指标|单位|2024年\n秸秆综合利用率|%|92.1\n城镇清洁取暖率|%|71.5\n说明：清洁取暖率应为70.5%\n",
        {("straw-utilisation", "2024", LEVEL): 92.1},
    ),
    Case(
        "a note on what to do with wrong figures",
        "绥中县2024年\n指标|单位|2024年\n秸秆综合利用率|%|92.1\n注：如数据有误，请联系农业农村局，严禁错报，比例应为百分数。\n",
        {("straw-utilisation", "2024", LEVEL): 92.1},
    ),
    Case(
        "基准值 beside the other norms",
        "绥中县公共机构能耗定额\n指标|单位|约束值|基准值|引导值|2024年\n公共机构单位建筑面积能耗|千克标准煤/平方米|15|12|9|12.4\n",
        {("public-energy-per-area", "2024", LEVEL): 12.4},
    ),
    Case(
        "城市 within the name of a region",
        "兴城市秸秆综合利用率\n地区|年份|利用率（%）\n绥中县|2024|92.1\n",
        {("straw-utilisation", "2024", LEVEL): 92.1},
    ),
    Case(
        "年份 in the corner over names without their end",
        "绥中县化学需氧量重点工程减排量（吨）\n年份|2023年|2024年|2021-2024年累计\n化学需氧量|260|244|909\n",
        {(COD, "2023", LEVEL): 260, (COD, "2024", LEVEL): 244, (COD, "2024", TOTAL): 909},
    ),
    Case(
        "比例 behind the name of a share",
        "绥中县\n指标|2024年\n农村黑臭水体消除率（%）|90\n燃煤小锅炉淘汰比例（%）|85\n能源消费总量比例（%）|20\n",
        {
            ("rural-black-odorous-water", "2024", LEVEL): 90,
            ("small-boilers-retired", "2024", LEVEL): 85,
        },
    ),
    Case(
        "a corner that names no role over indicators",
        "绥中县2024年主要污染物减排\n污染物|减排量（吨）\n化学需氧量重点工程减排量|244\n氨氮重点工程减排量|2.7\n",
        {(COD, "2024", LEVEL): 244, ("ammonia-abatement", "2024", LEVEL): 2.7},
    ),
    Case(
        "what a title calls itself behind a name",
        "绥中县农村生活污水治理率报送表\n年份|治理率（%）\n2024|34.2\n",
        {("rural-sewage-treatment", "2024", LEVEL): 34.2},
    ),
    Case(
        "months, sums and changes as rows",
        "绥中县2024年9月\n项目|全社会用电量（万千瓦时）|能源消费总量（万吨标准煤）\n本月|6000|10.1\n本月止累计|54000|90.2\n累计同比增长（%）|3.1|-2.0\n",
        {
            (POWER, "2024-09", LEVEL): 6000,
            (POWER, "2024-YTD09", LEVEL): 54000,
            (POWER, "2024-YTD09", YEARLY): 3.1,
            (ENERGY, "2024-09", LEVEL): 10.1,
            (ENERGY, "2024-YTD09", LEVEL): 90.2,
            (ENERGY, "2024-YTD09", YEARLY): -2.0,
        },
    ),
    Case(
        "months and sums as rows, a change of each",
        "绥中县2024年9月\n项目|全社会用电量（万千瓦时）\n本月|6000\n同比（%）|3\n累计|54000\n同比（%）|3.1\n",
        {(POWER, "2024-09", LEVEL): 6000, (POWER, "2024-YTD09", LEVEL): 54000},
    ),
    Case(
        "years and their change as rows of two counties",
        "2024年\n地区|项目|全社会用电量（万千瓦时）\n绥中县|本年|72500\n绥中县|上年|72000\n绥中县|同比（%）|0.7\n建昌县|本年|40400\n建昌县|上年|40000\n建昌县|同比（%）|1\n",
        {
            ("211421", POWER, "2024", LEVEL): 72500,
            ("211421", POWER, "2023", LEVEL): 72000,
            ("211421", POWER, "2024", YEARLY): 0.7,
            ("211422", POWER, "2024", LEVEL): 40400,
            ("211422", POWER, "2023", LEVEL): 40000,
            ("211422", POWER, "2024", YEARLY): 1,
        },
    ),
    Case(
        "targets, results, ranks and differences as rows",
        "绥中县2024年\n项目|全社会用电量（万千瓦时）\n目标值|70000\n完成值|72500\n完成率（%）|103\n排名|3\n增减量|500\n合计|999\n",
        {(POWER, "2024", LEVEL): 72500},
    ),
    Case(
        "a change since an open year as a row",
        "绥中县\n项目|全社会用电量（万千瓦时）\n2020年|62000\n2024年|72500\n增长（%）|16\n",
        {(POWER, "2020", LEVEL): 62000, (POWER, "2024", LEVEL): 72500},
    ),
    Case(
        "names across above rows of units and of how they are reckoned",
        "绥中县\n指标|城镇清洁取暖率|全社会用电量\n计量单位|%|万千瓦时\n计算方法|清洁取暖面积/总面积|售电量加自发自用\n2023年|70|72000\n2024年|71.5|72500\n",
        {
            (HEAT, "2023", LEVEL): 70,
            (HEAT, "2024", LEVEL): 71.5,
            (POWER, "2023", LEVEL): 72000,
            (POWER, "2024", LEVEL): 72500,
        },
    ),
    Case(
        "a title of figures that are only proposed",
        "绥中县2024年拟主要指标\n指标|单位|2024年\n地区生产总值|亿元|236.9\n",
    ),
    Case(
        "a title of targets, said before what they are of",
        "绥中县2024年目标主要指标\n指标|单位|2024年\n地区生产总值|亿元|236.9\n",
    ),
    Case(
        "targets and results in the title, and both as columns",
        "绥中县2024年目标与主要指标\n指标|单位|2024年目标|2024年完成\n地区生产总值|亿元|240|236.9\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "ranks within the title, and no column of them",
        "绥中县2024年排名主要指标\n指标|单位|2024年\n地区生产总值|亿元|236.9\n",
    ),
    Case(
        "a note that figures are means",
        "绥中县2024年\n指标|单位|2024年\n全社会用电量|万千瓦时|65432\n注：本表为月均数据。\n",
    ),
    Case(
        "a note that the figures end a year before the title's",
        "绥中县2024年\n指标|单位|数值\n地区生产总值|亿元|236.9\n注：数据截至2023年底。\n",
    ),
    Case(
        "a note that the figures end with the title's year",
        "绥中县2024年\n指标|单位|数值\n地区生产总值|亿元|236.9\n注：数据截至2024年底。\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "a note that the figures end before the last column",
        "绥中县\n指标|单位|2022年|2023年|2024年\n地区生产总值|亿元|220.1|228.4|236.9\n注：数据截至2023年底。\n",
        {(GDP, "2022", LEVEL): 220.1, (GDP, "2023", LEVEL): 228.4},
    ),
    Case(
        "预计 without its year beside months",
        "绥中县2024年\n指标|1月|2月|3月|预计\n全社会用电量（万千瓦时）|100|101|102|1300\n",
        {(POWER, f"2024-{month:02}", LEVEL): 99 + month for month in range(1, 4)},
    ),
    Case(
        "the whole year beside months",
        "绥中县2024年\n指标|1月|2月|3月|全年\n全社会用电量（万千瓦时）|100|101|102|1300\n",
        {
            **{(POWER, f"2024-{month:02}", LEVEL): 99 + month for month in range(1, 4)},
            (POWER, "2024", LEVEL): 1300,
        },
    ),
    Case(
        "a place named by its county",
        "2024年全社会用电量（万千瓦时）\n机场|2024年\n绥中县|1300\n\n",
        {},
    ),
    Case(
        "a bare year over figures is no figure",
        "绥中县主要指标\n内容|2024\n地区生产总值（亿元）|236.9\n全社会用电量（万千瓦时）|1300\n",
        {(GDP, "2024", LEVEL): 236.9, (POWER, "2024", LEVEL): 1300},
    ),
    Case(
        "plants named by their counties",
        "电厂|指标|2024年|单位\n绥中县|全社会用电量|1300|万千瓦时\n",
        {},
    ),
    Case(
        "figures that are an example",
        "绥中县\n指标|单位|2024年（示例）\n全社会用电量|万千瓦时|1300\n",
        {},
    ),
    Case(
        "columns of a part of the column before",
        "绥中县\n年份|全社会用电量(万千瓦时)|其中：第一产业用电量|第三产业用电量|化学需氧量减排量(吨)\n2024|1300|40|300|9\n",
        {(POWER, "2024", LEVEL): 1300, (COD, "2024", LEVEL): 9},
    ),
    Case(
        "columns of parts under one head",
        "绥中县\n年份|全社会用电量(万千瓦时)||\n|合计|其中：工业|居民生活\n2024|1300|800|300\n",
        {(POWER, "2024", LEVEL): 1300},
    ),
    Case(
        "draft and final figures of a year",
        "绥中县\n指标|单位|2024年（初稿）|2024年（终稿）\n全社会用电量|万千瓦时|1290|1300\n",
        {(POWER, "2024", LEVEL): 1300},
    ),
    Case(
        "up to an end, of what the plan adds up and of what it does not",
        "绥中县\n指标|单位|截止2024年12月底累计|截至2023年12月底|2022年12月底累计\n化学需氧量重点工程减排量|吨|980|800|600\n全社会用电量|万千瓦时|201100|190000|180000\n",
        {
            (POWER, "2024", LEVEL): 201100,
            (POWER, "2023", LEVEL): 190000,
            (POWER, "2022", LEVEL): 180000,
        },
    ),
    Case(
        "up to an end in a title, over a head that says no year",
        "截至2024年底绥中县重点工程减排量\n指标|单位|数值\n化学需氧量重点工程减排量|吨|980\n",
    ),
    Case(
        "up to an end in a title, over years",
        "截至2024年底绥中县重点工程减排量\n指标|单位|2023年|2024年\n化学需氧量重点工程减排量|吨|180|200\n",
        {(COD, "2023", LEVEL): 180, (COD, "2024", LEVEL): 200},
    ),
    Case(
        "up to an end in a column of periods",
        "绥中县\n时间|化学需氧量重点工程减排量（吨）\n截至2023年12月底|780\n截至2024年底|980\n",
    ),
    Case(
        "a year added up, with its unit or a name behind",
        "绥中县2024年\n指标|单位|2024年累计（吨）|2024年累计减排量|本年累计\n化学需氧量重点工程减排量|吨|980|980|200\n",
        {(COD, "2024", LEVEL): 200},
    ),
    Case(
        "one month among years that is as much as a year",
        "绥中县\n指标|单位|2022年|2023年|2024年9月\n全社会用电量|万千瓦时|380|390|350\n能源消费总量|万吨标准煤|120|122|10\n",
        {
            (POWER, "2022", LEVEL): 380,
            (POWER, "2023", LEVEL): 390,
            (ENERGY, "2022", LEVEL): 120,
            (ENERGY, "2023", LEVEL): 122,
            (ENERGY, "2024-09", LEVEL): 10,
        },
    ),
    Case(
        "a December in a column of years",
        "绥中县\n年份|城镇清洁取暖率（%）\n2022|66\n2023年|68\n2024/12|71.5\n",
        {(HEAT, "2022", LEVEL): 66, (HEAT, "2023", LEVEL): 68},
    ),
    Case(
        "firms in two languages over names of counties",
        "2024年\n企业 Enterprise|能源消费总量（万吨标准煤）|全社会用电量（万千瓦时）\n绥中县|12.3|10\n兴城市|9.7|11\n",
    ),
    Case(
        "firms in two languages beside their counties",
        "2024年\nEnterprise 企业|地区|能源消费总量（万吨标准煤）\n甲厂|绥中县|12.3\n乙厂|兴城市|9.7\n",
    ),
    Case(
        "years over targets and results, the corner blank",
        "绥中县\n|2023年||2024年|\n指标|目标|完成|目标|完成\n城镇清洁取暖率（%）|65|66.9|70|71.5\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "counties over indicators, the years below a blank corner",
        "|绥中县||建昌县|\n年份|能源消费总量（万吨标准煤）|全社会用电量（亿千瓦时）|能源消费总量（万吨标准煤）|全社会用电量（亿千瓦时）\n2024|123.9|20.1|60.8|6.1\n",
        {
            (ENERGY, "2024", LEVEL): 123.9,
            (POWER, "2024", LEVEL): 201000,
            ("211422", ENERGY, "2024", LEVEL): 60.8,
            ("211422", POWER, "2024", LEVEL): 61000,
        },
    ),
    Case(
        "counties across below their own corner, the indicators' below it",
        "地区|绥中县||建昌县|\n指标|2023年|2024年|2023年|2024年\n城镇清洁取暖率（%）|66.9|71.5|55.3|58.2\n",
        {
            (HEAT, "2023", LEVEL): 66.9,
            (HEAT, "2024", LEVEL): 71.5,
            ("211422", HEAT, "2023", LEVEL): 55.3,
            ("211422", HEAT, "2024", LEVEL): 58.2,
        },
    ),
    Case(
        "the unit in the corner of a header of two rows",
        "单位：亿千瓦时|2023年||2024年|\n县区|用电量|同比（%）|用电量|同比（%）\n绥中县|19.1|1.6|20.1|5.3\n",
        {
            (POWER, "2023", LEVEL): 191000,
            (POWER, "2023", YEARLY): 1.6,
            (POWER, "2024", LEVEL): 201000,
            (POWER, "2024", YEARLY): 5.3,
        },
    ),
    Case(
        "the unit at the end of the title's row",
        "绥中县用电量|||单位：亿千瓦时\n月份|2023年|2024年|备注\n1月|1.1|1.2|\n",
        {(POWER, "2023-01", LEVEL): 11000, (POWER, "2024-01", LEVEL): 12000},
    ),
    Case(
        "the time at the end of the title's row",
        "绥中县主要指标|||2024年1-9月\n指标|单位|数值|同比（%）\n地区生产总值|亿元|167.5|4.7\n",
        {(GDP, "2024-YTD09", LEVEL): 167.5, (GDP, "2024-YTD09", YEARLY): 4.7},
    ),
    Case(
        "a part over its years below a blank corner",
        "绥中县\n|规上工业||居民|\n指标|2023年|2024年|2023年|2024年\n全社会用电量（万千瓦时）|65|66.9|70|71.5\n",
    ),
    Case(
        "tables beside each other, each below its own title",
        "2024年\n表1 各县区清洁取暖率（%）|||表2 各县区秸秆综合利用率（%）|\n县区|2024年||县区|2024年\n绥中县|71.5||绥中县|91.4\n",
        {(HEAT, "2024", LEVEL): 71.5, (STRAW, "2024", LEVEL): 91.4},
    ),
    Case(
        "tables beside each other, of targets and of results",
        "绥中县\n清洁取暖率目标（%）|||清洁取暖率（%）|\n县区|2024年||县区|2024年\n绥中县|80||绥中县|71.5\n",
    ),
    Case(
        "a sum over the plan's years that is a fall",
        "各县区能耗强度下降情况\n县区|2024年下降率（%）|2021-2024年累计下降（%）|2022-2024年累计下降（%）\n绥中县|2.8|11.2|8.1\n",
        {(INTENSITY, "2024", YEARLY): -2.8, (INTENSITY, "2024", SINCE): -11.2},
    ),
    Case(
        "a rank in the title beside the figures",
        "2024年各县区PM2.5浓度及排名\n县区|PM2.5平均浓度（微克/立方米）\n绥中县|28\n",
        {("pm25", "2024", LEVEL): 28},
    ),
    Case(
        "letters alone in a header of two languages",
        "2024年\n地区 Region|地区生产总值（万元） GDP (10 000 yuan)\n绥中县 Suizhong|2369000\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "towns in a column without a header",
        "地区||指标|时期|数值|单位\n绥中县|前卫镇|秸秆综合利用率|2024|90|%\n绥中县|全县|秸秆综合利用率|2023|88|%\n",
        {(STRAW, "2023", LEVEL): 88},
    ),
    Case(
        "firms in a column without a header",
        "绥中县\n|指标|时期|数值|单位\n绥中电厂|全社会用电量|2024|90|万千瓦时\n绥中糖厂|化学需氧量减排量|2024|88|吨\n",
        {},
    ),
    Case(
        "units in a column without a header",
        "绥中县\n指标||2024年\n全社会用电量|亿千瓦时|2\n地区生产总值|万元|1000000\n",
        {(POWER, "2024", LEVEL): 20000, (GDP, "2024", LEVEL): 100},
    ),
    Case(
        "a sum beside a month without a header",
        "2024年绥中县全社会用电量（万千瓦时）\n指标|3月||累计\n全社会用电量|10|20|60\n",
        {(POWER, "2024-03", LEVEL): 10},
    ),
    Case(
        "a change since a year without a header",
        "绥中县\n指标|单位||2024年|增长（%）\n全社会用电量|万千瓦时|1000|1200|20\n",
        {(POWER, "2024", LEVEL): 1200},
    ),
    Case(
        "an increase in an amount headed 同比",
        "绥中县\n指标|单位|2024年|同比\n全社会用电量|万千瓦时|201100|10100\n",
        {(POWER, "2024", LEVEL): 201100},
    ),
    Case(
        "a month left blank among others",
        "绥中县\n年份|月份|全社会用电量（万千瓦时）\n2024|11月|6000\n2024||5100\n",
        {(POWER, "2024-11", LEVEL): 6000},
    ),
    Case(
        "a line with blanks around that says what the next table is",
        "绥中县主要指标\n指标|单位|2024年\n城镇清洁取暖率|%|71\n\n以下为目标值\n\n建昌县主要指标\n指标|单位|2024年\n城镇清洁取暖率|%|80\n",
        {(HEAT, "2024", LEVEL): 71},
    ),
    Case(
        "the month in the title, the year in a line of its own",
        "绥中县9月份能源情况表\n2024年\n指标名称|计量单位|本月|1-本月|同比(%)\n全社会用电量|万千瓦时|16800|150300|2.8\n",
        {
            (POWER, "2024-09", LEVEL): 16800,
            (POWER, "2024-YTD09", LEVEL): 150300,
            (POWER, "2024-YTD09", YEARLY): 2.8,
        },
    ),
    Case(
        "the month in the title, columns of whole years, the year in a line of its own",
        "绥中县9月份能源情况表\n2024年\n指标名称|计量单位|2024年|2023年\n全社会用电量|万千瓦时|16800|16300\n",
    ),
    Case(
        "rows that were not passed",
        "2024年\n地区|指标|数值|单位|审核状态\n绥中县|秸秆综合利用率|93|%|审核通过\n绥中县|城镇清洁取暖率|70|%|退回修改\n绥中县|农村生活污水处理率|33|%|待县局审核\n",
        {(STRAW, "2024", LEVEL): 93},
    ),
    Case(
        "ticks below headers of what is no figure of the year",
        "2024年\n地区|指标|数值|单位|是否作废|累计|目标值\n绥中县|秸秆综合利用率|93|%|否||\n绥中县|城镇清洁取暖率|70|%|是||\n绥中县|农村生活污水处理率|33|%|否||√\n绥中县|化学需氧量减排量|12.5|吨|否|√|\n",
        {(STRAW, "2024", LEVEL): 93},
    ),
    Case(
        "rows that are not to be used",
        "2024年\n地区|指标|数值|单位|是否采用\n绥中县|秸秆综合利用率|93|%|是\n绥中县|城镇清洁取暖率|70|%|否\n",
        {(STRAW, "2024", LEVEL): 93},
    ),
    Case(
        "scores by the title, of an indicator that is a change by default beside one that is not",
        "2024年节能目标责任考核得分\n县区|能源消费总量控制|单位GDP能耗|总分\n绥中县|38|45|83\n",
    ),
    Case(
        "ranks by the title, of an indicator that is a change by default",
        "2024年各县区位次\n县区|城镇清洁取暖率|单位GDP能耗\n绥中县|3|-2.1\n",
    ),
    Case(
        "a remark that a row is of the base year, and one of another year",
        "农村生活污水处理率(绥中县)\n年度|处理率(%)|备注\n2020|15|基期\n2021|18|\n2022|19|基期\n",
        {(SEWAGE, "2020", LEVEL): 15, (SEWAGE, "2021", LEVEL): 18},
    ),
    Case(
        "a signature that names several offices",
        "绥中县2024年主要指标\n指标|单位|2024年|2023年\n城镇清洁取暖率|%|71.5|66.9\n局长：张三  股长：李四  填表人：王五||2025年1月20日|\n",
        {(HEAT, "2024", LEVEL): 71.5, (HEAT, "2023", LEVEL): 66.9},
    ),
    Case(
        "what is new of that which adds up",
        "绥中县2024年\n污染物|单位|当年新增减排量\n化学需氧量|吨|88\n",
        {(COD, "2024", LEVEL): 88},
    ),
    Case(
        "what is new beside the sum",
        "绥中县2024年减排情况\n指标|单位|新增减排量|累计减排量\n化学需氧量|吨|88|230\n",
        {(COD, "2024", LEVEL): 88, (COD, "2024", TOTAL): 230},
    ),
    Case(
        "what is new in the label",
        "绥中县2024年\n指标|单位|数值\n化学需氧量新增减排量|吨|88\n",
        {(COD, "2024", LEVEL): 88},
    ),
    Case(
        "what is new of that which does not add up, beside what does",
        "绥中县2024年\n指标|单位|本年新增\n化学需氧量重点工程减排量|吨|88\n全社会用电量|万千瓦时|880\n",
        {(COD, "2024", LEVEL): 88},
    ),
    Case(
        "parks created in years, and since the plan began",
        "绿色工业园区创建情况（绥中县）\n指标|单位|2023年创建|2024年新创建|“十四五”累计创建\n绿色工业园区|个|1|2|3\n",
        {
            ("demonstration-parks", "2023", LEVEL): 1,
            ("demonstration-parks", "2024", LEVEL): 2,
            ("demonstration-parks", "2024", TOTAL): 3,
        },
    ),
    Case(
        "the sum since the plan began right behind one year",
        "绥中县重点工程减排量\n指标|单位|2024年|“十四五”以来累计\n化学需氧量|吨|88|200\n",
        {(COD, "2024", LEVEL): 88, (COD, "2024", TOTAL): 200},
    ),
    Case(
        "the sum since the plan began behind a plan's year",
        "绥中县重点工程减排量\n指标|单位|2024年|2025年计划|“十四五”以来累计\n化学需氧量|吨|88|90|290\n",
        {(COD, "2024", LEVEL): 88},
    ),
    Case(
        "the sum since the plan began behind years in the other order",
        "绥中县重点工程减排量\n指标|单位|2024年|2023年|“十四五”以来累计\n化学需氧量|吨|88|90|200\n",
        {(COD, "2024", LEVEL): 88, (COD, "2023", LEVEL): 90},
    ),
    Case(
        "October shaved to 2016.1 in a run of months",
        "绥中县\n月份|全社会用电量（万千瓦时）\n2016.8|108\n2016.9|109\n2016.1|110\n2016.11|111\n2016.12|112\n2017.1|113\n2017.2|114\n",
        {
            (POWER, f"{year}-{month:02d}", LEVEL): value
            for year, month, value in (
                (2016, 8, 108),
                (2016, 9, 109),
                (2016, 10, 110),
                (2016, 11, 111),
                (2016, 12, 112),
                (2017, 1, 113),
                (2017, 2, 114),
            )
        },
    ),
    Case(
        "dotted months across",
        "绥中县\n指标|单位|2016.1|2016.11|2016.12\n全社会用电量|万千瓦时|110|111|112\n",
        {
            (POWER, "2016-10", LEVEL): 110,
            (POWER, "2016-11", LEVEL): 111,
            (POWER, "2016-12", LEVEL): 112,
        },
    ),
    Case(
        "Januaries or Octobers of several years",
        "绥中县\n月份|全社会用电量（万千瓦时）\n2015.1|90\n2016.1|101\n2017.1|102\n",
    ),
    Case(
        "between September and February a month that may be either",
        "月份|地区|全社会用电量（万千瓦时）\n2016.8|绥中县|1\n2016.9|绥中县|2\n2016.1|绥中县|3\n2016.2|绥中县|4\n",
        {(POWER, "2016-08", LEVEL): 1, (POWER, "2016-09", LEVEL): 2, (POWER, "2016-02", LEVEL): 4},
    ),
    Case(
        "a rate of change of the results, in front of a later year's target",
        "绥中县2024年\n指标|单位|完成|同比增长（%）|2025年目标\n能源消费总量|万吨标准煤|60.5|3.1|77\n",
        {(ENERGY, "2024", LEVEL): 60.5, (ENERGY, "2024", "annual_change"): 3.1},
    ),
    Case(
        "a lower header row whose label says what stands in it",
        "绥中县清洁取暖率（%）\n年度|2023|2023|2024|2024\n类别|目标值|完成值|目标值|完成值\n城镇清洁取暖率|61|60|66|62\n",
        {(HEAT, "2023", LEVEL): 60, (HEAT, "2024", LEVEL): 62},
    ),
    Case(
        "months in a lower header row that is called so",
        "绥中县全社会用电量（万千瓦时）\n年份|2023年||2024年|\n月份|11月|12月|1月|2月\n用电量|7300|7900|8100|7000\n",
        {
            (POWER, "2023-11", LEVEL): 7300,
            (POWER, "2023-12", LEVEL): 7900,
            (POWER, "2024-01", LEVEL): 8100,
            (POWER, "2024-02", LEVEL): 7000,
        },
    ),
    Case(
        "names that only the header completes, below a header that is no word for them",
        "绥中县2024年减排情况\n污染物|减排量（吨）\n化学需氧量|70\n氨氮|3\n",
        {(COD, "2024", LEVEL): 70, (NH3, "2024", LEVEL): 3},
    ),
    Case(
        "kinds in front of such names",
        "绥中县主要污染物重点工程减排量\n类别|污染物|单位|2023年|2024年\n水|化学需氧量|吨|52|61\n水|氨氮|吨|4|4.4\n",
        {
            (COD, "2023", LEVEL): 52,
            (COD, "2024", LEVEL): 61,
            (NH3, "2023", LEVEL): 4,
            (NH3, "2024", LEVEL): 4.4,
        },
    ),
    Case(
        "a column of states in which reviewing is spoken of",
        "绥中县2024年\n指标|单位|数值|状态\n秸秆综合利用率|%|91.5|已审核\n城镇清洁取暖率|%|81|待审核\n农村生活污水处理率|%|0|未报\n",
        {(STRAW, "2024", LEVEL): 91.5},
    ),
    Case(
        "a column of states in which it is not",
        "绥中县2024年\n指标|单位|数值|状态\n秸秆综合利用率|%|91.5|达标\n城镇清洁取暖率|%|81|未达标\n",
        {(STRAW, "2024", LEVEL): 91.5, (HEAT, "2024", LEVEL): 81},
    ),
    Case(
        "another city that begins like a district",
        "温州市龙港市2024年\n指标|单位|2024年\n地区生产总值|亿元|400\n",
    ),
    Case(
        "an office whose name begins like a city",
        "绥中市场监管局2024年\n指标|单位|2024年\n地区生产总值|亿元|236.9\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "progress in the title, with the share that is done in a column",
        "绥中县化学需氧量重点工程减排量完成进度\n年度|年度目标（吨）|年度完成（吨）|累计完成率\n2021年|40|41|18%\n2022年|50|55|43%\n",
        {(COD, "2021", LEVEL): 41, (COD, "2022", LEVEL): 55},
    ),
    Case(
        "progress in the title alone",
        "绥中县化学需氧量重点工程减排量完成进度\n年度|数值（吨）\n2021年|40\n2022年|50\n",
    ),
    Case(
        "rows lettered as power companies do",
        "绥中县2024年9月分行业用电（万千瓦时）\n行业|本月|累计\n全社会用电量|16800|150300\nA、全行业用电合计|14000|125000\n第一产业|800|7000\nB、城乡居民生活用电合计|2800|25300\n",
        {(POWER, "2024-09", LEVEL): 16800, (POWER, "2024-YTD09", LEVEL): 150300},
    ),
    Case(
        "the plan's last year behind a gap, below the plan's title",
        "绥中县“十四五”主要指标\n指标|单位|2020年|2023年|2025年\n城镇清洁取暖率|%|55|61|80\n",
        {(HEAT, "2020", LEVEL): 55, (HEAT, "2023", LEVEL): 61},
    ),
    Case(
        "the plan's last year half way through the plan",
        "绥中县“十四五”中期评估表\n指标|单位|2020年|2021年|2022年|2025年\n城镇清洁取暖率|%|55|57|59|80\n",
        {(HEAT, "2020", LEVEL): 55, (HEAT, "2021", LEVEL): 57, (HEAT, "2022", LEVEL): 59},
    ),
    Case(
        "a remark that names a part of the town",
        "绥中县2024年\n指标|单位|数值|备注\n秸秆综合利用率|%|91|\n农村生活污水处理率|%|70|主城区\n",
        {(STRAW, "2024", LEVEL): 91},
    ),
    Case(
        "the share done of tasks that are reported so",
        "绥中县2024年\n指标|单位|完成比例\n较大面积农村黑臭水体消除|%|100\n医疗废物应收尽收、应处尽处|%|95\n",
        {("rural-black-odorous-water", "2024", LEVEL): 100, ("medical-waste", "2024", LEVEL): 95},
    ),
    Case(
        "the share done of tasks, and of an indicator with figures of its own",
        "绥中县2024年\n指标|单位|完成比例\n较大面积农村黑臭水体消除|%|100\n城镇清洁取暖率|%|98\n",
    ),
    Case(
        "the share done beside the figure of a task",
        "绥中县2024年\n指标|单位|2024年|完成率\n较大面积农村黑臭水体消除|%|90|100\n",
        {("rural-black-odorous-water", "2024", LEVEL): 90},
    ),
    Case(
        "a name and its letters in one word",
        "2024年\n地区|地区生产总值GDP（亿元）|人均生产总值GDP（元）\n绥中县|200|40000\n",
        {(GDP, "2024", LEVEL): 200},
    ),
    Case(
        "a database's series of a portion, its name first",
        "指标|单位|2024年1月\n绥中县:工业增加值:规模以上工业企业:当月同比|%|5.1\n绥中县:工业增加值:当月同比|%|5.3\n",
        {("industrial-value-added", "2024-01", YEARLY): 5.1},
    ),
    Case(
        "codes of provinces, cities and counties",
        "省份编码|城市编码|区县编码|区县|年份|地区生产总值（亿元）\n21|1414|1421|绥中县|2024|300\n",
        {(GDP, "2024", LEVEL): 300},
    ),
    Case(
        "a column of an index",
        "2024年\n地区|地区生产总值（亿元）|指数(上年=100)\n绥中县|200|105\n",
        {(GDP, "2024", LEVEL): 200},
    ),
    Case(
        "sums right below headings that name an indicator, in front of its parts",
        "绥中县能源情况\n指标|单位|2023年|2024年\n一、全社会用电量（万千瓦时）|||\n合计|万千瓦时|800|810\n工业|万千瓦时|300|310\n二、能源消费总量|||\n合计|万吨标准煤|80|81\n其中：化工|万吨标准煤|30|31\n",
        {
            (POWER, "2023", LEVEL): 800,
            (POWER, "2024", LEVEL): 810,
            (ENERGY, "2023", LEVEL): 80,
            (ENERGY, "2024", LEVEL): 81,
        },
    ),
    Case(
        "a sum behind the last of several headings",
        "绥中县减排情况\n指标|单位|2024年\n化学需氧量减排量||\n甲厂|吨|310\n氨氮减排量||\n乙厂|吨|500\n合计|吨|810\n",
    ),
    Case(
        "a sum below a heading of a part, and of a year",
        "绥中县能源情况\n指标|单位|数值\n规模以上工业综合能源消费量||\n合计|万吨标准煤|80\n2024年全社会用电量||\n合计|万千瓦时|800\n",
    ),
    Case(
        "a sum's word as the end of the name of a whole, and of what may be a sum of rows",
        "绥中县2024年\n指标|单位|数值\n全社会用电总计|万千瓦时|80\n能源消费合计|万吨标准煤|90\n",
        {(POWER, "2024", LEVEL): 80},
    ),
    Case(
        "what was claimed beside what was recognised",
        "绥中县2024年\n指标|单位|上报减排量|认定减排量\n化学需氧量重点工程减排量|吨|80|70\n",
        {(COD, "2024", LEVEL): 70},
    ),
    Case(
        "what was claimed, and recognised, of regions",
        "2024年化学需氧量重点工程减排量\n地区|上报数（吨）|核定数（吨）\n绥中县|80|70\n",
        {(COD, "2024", LEVEL): 70},
    ),
    Case(
        "what was claimed, some of it not recognised yet",
        "绥中县2024年\n指标|单位|申报量|认定量\n化学需氧量减排量|吨|90|80\n氨氮减排量|吨|9|\n",
        {(COD, "2024", LEVEL): 80, ("ammonia-abatement", "2024", LEVEL): 9},
    ),
    Case(
        "three months summed up since it is not said when",
        "绥中县2024年\n指标|单位|1-3月|4-6月累计\n全社会用电量|万千瓦时|90|180\n",
        {(POWER, "2024-YTD03", LEVEL): 90},
    ),
    Case(
        "a title that calls the whole so",
        "绥中县2024年总体用电量情况\n指标|单位|数值\n用电量|万千瓦时|80\n",
        {(POWER, "2024", LEVEL): 80},
    ),
    Case(
        "a study's columns beside their logarithms, in no unit",
        "地区|年份|gdp|lngdp|城镇清洁取暖率（%）\n绥中县|2023|22.8|3.13|70\n绥中县|2024|23.9|3.17|71\n",
        {("clean-heating-rate", "2023", LEVEL): 70, ("clean-heating-rate", "2024", LEVEL): 71},
    ),
    Case(
        "what was claimed in one year, and recognised in another",
        "绥中县\n指标|单位|2023年认定数|2024年上报数\n化学需氧量重点工程减排量|吨|80|70\n",
        {(COD, "2023", LEVEL): 80, (COD, "2024", LEVEL): 70},
    ),
    Case(
        "quarters in Roman figures",
        "绥中县\n指标|单位|2024年Ⅲ季度|2024年\u2160－Ⅲ季度\n全社会用电量|万千瓦时|30|90\n",
        {(POWER, "2024-Q3", LEVEL): 30, (POWER, "2024-YTD09", LEVEL): 90},
    ),
    Case(
        "a quarter in Roman figures in a title",
        "绥中县2024年III季度主要指标\n指标|单位|数值\n全社会用电量|万千瓦时|30\n",
        {(POWER, "2024-Q3", LEVEL): 30},
    ),
    Case(
        "the first months, in another word",
        "绥中县2024年头9个月主要指标\n指标|单位|数值|增长%\n全社会用电量|万千瓦时|90|5\n",
        {(POWER, "2024-YTD09", LEVEL): 90, (POWER, "2024-YTD09", YEARLY): 5},
    ),
    Case(
        "growth headed 同期 beside this year's amounts, which may be last year's",
        "绥中县2024年国民经济主要指标\n指标|单位|2024年|同期增长%\n全社会用电量|万千瓦时|19000|2.0\n",
        {(POWER, "2024", LEVEL): 19000},
    ),
    Case(
        "growth headed 同期 behind that of last year's amounts",
        "绥中县2024年国民经济主要指标\n指标|单位|2024年|同期|同期±%\n全社会用电量|万千瓦时|19000|18000|3.0\n",
        {(POWER, "2024", LEVEL): 19000, (POWER, "2023", LEVEL): 18000},
    ),
    Case(
        "growth in a row headed 同期",
        "绥中县2024年国民经济主要指标\n指标|单位|数值\n全社会用电量|万千瓦时|19000\n同期增长|%|2.0\n",
        {(POWER, "2024", LEVEL): 19000},
    ),
    Case(
        "heading of growth over amounts in their own units, by how many of which they may have grown",
        "绥中县\n年份|比上年增长|\n|全社会用电量（万千瓦时）|地区生产总值（亿元）\n2023|30|6\n2024|31|5.5\n",
    ),
    Case(
        "heading of growth rates over amounts in their own units",
        "绥中县\n年份|比上年增速|\n|全社会用电量（万千瓦时）|地区生产总值（亿元）\n2024|3.1|5.5\n",
        {(POWER, "2024", YEARLY): 3.1, (GDP, "2024", YEARLY): 5.5},
    ),
    Case(
        "growth headed 同期 beside the growth of this year",
        "绥中县2024年国民经济主要指标\n指标|单位|2024年|同比增长%|上年同期增长%\n全社会用电量|万千瓦时|19000|2.0|3.0\n",
        {(POWER, "2024", LEVEL): 19000, (POWER, "2024", YEARLY): 2.0, (POWER, "2023", YEARLY): 3.0},
    ),
    Case(
        "the second half of a year in a title",
        "绥中县2024年主要指标（下半年）\n指标|单位|数值|同比增长%\n全社会用电量|万千瓦时|80|4\n",
    ),
    Case(
        "quarters by their months, and months that are no quarter",
        "绥中县2024年\n指标|单位|1-6月|4-6月|7-12月|全年\n全社会用电量|万千瓦时|90|50|80|170\n",
        {
            (POWER, "2024-YTD06", LEVEL): 90,
            (POWER, "2024-Q2", LEVEL): 50,
            (POWER, "2024", LEVEL): 170,
        },
    ),
    Case(
        "months that do not begin with the year, in a header and a remark",
        "2024年\n地区|全社会用电量7-12月（万千瓦时）|地区生产总值（亿元）|备注\n绥中县|80|100|7-12月\n",
    ),
    Case(
        "two columns of one year in one unit, one of them rounder",
        "建昌县2024年\n指标|2024年|2024年\n秸秆综合利用率（%）|90.2|90\n单位GDP能耗降低率（%）|2.8|3\n",
    ),
    Case(
        "a note that all is of the town alone",
        "建昌县2024年\n指标|单位|数值\n全社会用电量|万千瓦时|52010\n注：为城区数据。\n",
    ),
    Case(
        "a note that all is the supplier's alone",
        "建昌县2024年\n指标|单位|数值\n全社会用电量|万千瓦时|52010\n注：仅为国网供电量，不含自备电厂。\n",
    ),
    Case(
        "a note that all is added up since the plan began",
        "建昌县2024年\n指标|单位|数值\n化学需氧量重点工程减排量|吨|166.2\n注：为“十四五”以来累计。\n",
    ),
    Case(
        "a note on how sums are made, below amounts of single quarters",
        "绥中县\n指标|2024年第三季度|2024年第二季度\n全社会用电量当季值（万千瓦时）|30|20\n"
        "注：1.按当年价格计算。累计数据由当季数据相加得到。\n",
        {(POWER, "2024-Q3", LEVEL): 30, (POWER, "2024-Q2", LEVEL): 20},
    ),
    Case(
        "a note that figures reach to the end of December",
        "绥中县\n指标|单位|2023年|2024年\n全社会用电量|万千瓦时|80|90\n注：数据截至2024年12月31日。\n",
        {(POWER, "2023", LEVEL): 80, (POWER, "2024", LEVEL): 90},
    ),
    Case(
        "a note that figures reach into December",
        "绥中县\n指标|单位|2024年\n全社会用电量|万千瓦时|90\n注：数据截至2024年12月20日。\n",
    ),
    Case(
        "a column of years under an unknown header, another than the title's in one row",
        "绥中县2024年\n指标|数值|最新年份\n全社会用电量（万千瓦时）|1200|2023\n秸秆综合利用率（%）|91|2024\n",
        {("straw-utilisation", "2024", LEVEL): 91},
    ),
    Case(
        "a column of years under an unknown header, beside figures dated by their headers",
        "绥中县\n指标|2023年|2024年|资料年份\n全社会用电量（万千瓦时）|1200|1300|2025\n",
        {(POWER, "2023", LEVEL): 1200, (POWER, "2024", LEVEL): 1300},
    ),
    Case(
        "a column of regions under an unknown header, another than the title's in one row",
        "绥中县2024年\n指标|数值|属地\n全社会用电量（万千瓦时）|1200|兴城市\n秸秆综合利用率（%）|91|绥中县\n",
        {("straw-utilisation", "2024", LEVEL): 91},
    ),
    Case(
        "a column of the city that counties belong to",
        "绥中县2024年\n指标|数值|上级\n全社会用电量（万千瓦时）|1200|葫芦岛市\n",
        {(POWER, "2024", LEVEL): 1200},
    ),
    Case(
        "a note that a year lacks months",
        "建昌县\n指标|2024|2025\n全社会用电量（万千瓦时）|52010|39000\n备注：2025年部分月份缺失\n",
        {
            ("211422", POWER, "2024", LEVEL): 52010,
        },
    ),
    Case(
        "what was checked beside what was claimed",
        "连山区2024年\n指标|自查数|核查数\n化学需氧量重点工程减排量（吨）|198|176\n",
        {
            ("211402", COD, "2024", LEVEL): 176,
        },
    ),
    Case(
        "amounts headed by what was really done",
        "龙港区2024年重点工程减排完成情况\n序号|污染物|计划减排量（吨）|实际完成减排量（吨）|完成率\n1|化学需氧量|60|61|101\n2|氨氮|1.1|1.2|109\n",
        {
            ("211403", COD, "2024", LEVEL): 61,
            ("211403", NH3, "2024", LEVEL): 1.2,
        },
    ),
    Case(
        "names written once for their rows, above a sum",
        "指标|县区|2023年|2024年\n化学需氧量重点工程减排量（吨）|连山区|180|198\n|龙港区|59|61\n氨氮重点工程减排量（吨）|连山区|2.9|3.1\n|龙港区|1.1|1.2\n总计||9|9\n",
        {
            ("211402", COD, "2023", LEVEL): 180,
            ("211402", COD, "2024", LEVEL): 198,
            ("211403", COD, "2023", LEVEL): 59,
            ("211403", COD, "2024", LEVEL): 61,
            ("211402", NH3, "2023", LEVEL): 2.9,
            ("211402", NH3, "2024", LEVEL): 3.1,
            ("211403", NH3, "2023", LEVEL): 1.1,
            ("211403", NH3, "2024", LEVEL): 1.2,
        },
    ),
    Case(
        "a line above that says what all figures are of",
        "绥中县2024年主要指标\n统计口径：规模以上工业\n指标|单位|2024年\n全社会用电量|万千瓦时|203100\n",
    ),
    Case(
        "a line above that says of what kind all figures are",
        "绥中县2024年主要指标\n数据类型：目标值\n指标|单位|2024年\n城镇清洁取暖率|%|71.5\n",
    ),
    Case(
        "a line above that says how all figures are counted",
        "绥中县2024年主要指标\n口径：统计口径\n指标|单位|2024年\n城镇清洁取暖率|%|71.5\n",
        {
            (HEAT, "2024", LEVEL): 71.5,
        },
    ),
    Case(
        "plans called so in a title",
        "绥中县2024年计划情况表\n指标|单位|2024年\n城镇清洁取暖率|%|71.5\n",
    ),
    Case(
        "a line below that says of which months all figures are",
        "绥中县2024年主要指标\n指标|单位|2024年\n全社会用电量|万千瓦时|203100\n口径：1-9月\n",
        {
            (POWER, "2024-YTD09", LEVEL): 203100,
        },
    ),
    Case(
        "a line below that says what all figures are of",
        "绥中县2024年主要指标\n指标|单位|2024年\n全社会用电量|万千瓦时|203100\n统计范围：规模以上工业\n",
    ),
    Case(
        "a pair of cells above that says what all figures are",
        "绥中县2024年主要指标\n数据类型|目标值|\n指标|单位|2024年\n城镇清洁取暖率|%|71.5\n",
    ),
    Case(
        "a year below a heading of another year",
        "绥中县主要指标\n指标|单位|2023年\n||2024年\n全社会用电量|万千瓦时|203100\n",
    ),
    Case(
        "a year below a heading that voids it",
        "绥中县主要指标\n指标|单位|作废\n||2024年\n全社会用电量|万千瓦时|203100\n",
    ),
    Case(
        "a quarter by its short name in the title",
        "绥中县2024年第三季主要指标\n指标|单位|数值\n全社会用电量|万千瓦时|50000\n",
        {
            (POWER, "2024-Q3", LEVEL): 50000,
        },
    ),
    Case(
        "a half-year by its letters in the title",
        "绥中县2024H1主要指标\n指标|单位|数值\n全社会用电量|万千瓦时|100000\n",
        {
            (POWER, "2024-YTD06", LEVEL): 100000,
        },
    ),
    Case(
        "half a year in the title, either half",
        "绥中县2024年半年主要指标\n指标|单位|数值\n全社会用电量|万千瓦时|100000\n",
    ),
    Case(
        "a season in the title that is no period",
        "绥中县2024年春季主要指标\n指标|单位|数值\n全社会用电量|万千瓦时|50000\n",
    ),
    Case(
        "a note whose last clause says that all is of another year",
        "建昌县2024年\n指标|单位|数值\n秸秆综合利用率|%|90\n注：因数据尚未核定，表中均为2023年数据。\n",
    ),
    Case(
        "a note that all is of the year before",
        "建昌县2024年\n指标|单位|数值\n秸秆综合利用率|%|90\n注：以上为上年数据。\n",
    ),
    Case(
        "a note that one of them is of the year before, for a reason",
        "建昌县2024年\n指标|单位|数值\n秸秆综合利用率|%|90\n废弃农膜回收率|%|80\n注：由于数据尚未出来，废弃农膜回收率用上年数代替。\n",
        {
            ("211422", STRAW, "2024", LEVEL): 90,
        },
    ),
    Case(
        "a note that one of them is filled in by another year's",
        "建昌县2024年\n指标|单位|数值\n秸秆综合利用率|%|90\n废弃农膜回收率|%|80\n注：废弃农膜回收率因未核定暂按2023年数填报。\n",
        {
            ("211422", STRAW, "2024", LEVEL): 90,
        },
    ),
    Case(
        "months and sums told by a column of any header",
        "龙港区2025年用电量进度表（万千瓦时）\n指标|口径|1月|2月|3月\n全社会用电量|当月|14310|12870|14020\n全社会用电量|累计|14310|27180|41200\n",
        {
            ("211403", POWER, "2025-01", LEVEL): 14310,
            ("211403", POWER, "2025-02", LEVEL): 12870,
            ("211403", POWER, "2025-03", LEVEL): 14020,
            ("211403", POWER, "2025-YTD02", LEVEL): 27180,
            ("211403", POWER, "2025-YTD03", LEVEL): 41200,
        },
    ),
    Case(
        "months told in brackets behind names",
        "龙港区2025年用电量进度表（万千瓦时）\n指标|1月|2月|3月\n全社会用电量（当月）|14310|12870|14020\n全社会用电量（累计）|14310|27180|41200\n",
        {
            ("211403", POWER, "2025-01", LEVEL): 14310,
            ("211403", POWER, "2025-02", LEVEL): 12870,
            ("211403", POWER, "2025-03", LEVEL): 14020,
            ("211403", POWER, "2025-YTD02", LEVEL): 27180,
            ("211403", POWER, "2025-YTD03", LEVEL): 41200,
        },
    ),
    Case(
        "other columns below each other under one title",
        "兴城市历年指标\n年份|地区生产总值（亿元）|能源消费总量（万吨标准煤）\n2023|190.8|97.2\n2024|198.1|98.3\n年份|城镇清洁取暖率（%）|供水管网漏损率（%）\n2023|69.4|13.2\n2024|73.1|12.4\n",
        {
            ("211481", GDP, "2023", LEVEL): 190.8,
            ("211481", GDP, "2024", LEVEL): 198.1,
            ("211481", ENERGY, "2023", LEVEL): 97.2,
            ("211481", ENERGY, "2024", LEVEL): 98.3,
            ("211481", HEAT, "2023", LEVEL): 69.4,
            ("211481", HEAT, "2024", LEVEL): 73.1,
            ("211481", "water-network-leakage", "2023", LEVEL): 13.2,
            ("211481", "water-network-leakage", "2024", LEVEL): 12.4,
        },
    ),
    Case(
        "pages with numbers at their feet",
        "2024年秸秆和农膜情况\n县区|秸秆综合利用率（%）|废弃农膜回收率（%）\n绥中县|91.4|86.5\n第1页 共2页\n县区|秸秆综合利用率（%）|废弃农膜回收率（%）\n兴城市|91|86\n第2页 共2页\n",
        {
            (STRAW, "2024", LEVEL): 91.4,
            ("mulch-film-recovery", "2024", LEVEL): 86.5,
            ("211481", STRAW, "2024", LEVEL): 91,
            ("211481", "mulch-film-recovery", "2024", LEVEL): 86,
        },
    ),
    Case(
        "a pivot table of sums",
        "求和项:全社会用电量（亿千瓦时）|列标签||\n行标签|2023年|2024年|总计\n绥中县|19.09|20.31|39.4\n兴城市|9.31|9.64|18.95\n总计|28.4|29.95|58.35\n",
        {
            (POWER, "2023", LEVEL): 190900,
            (POWER, "2024", LEVEL): 203100,
            ("211481", POWER, "2023", LEVEL): 93100,
            ("211481", POWER, "2024", LEVEL): 96400,
        },
    ),
    Case(
        "a pivot table of counts",
        "全社会用电量（万千瓦时）\n计数项:数值|列标签||\n行标签|2023年|2024年|总计\n绥中县|12|12|24\n兴城市|12|12|24\n",
    ),
    Case(
        "tasks and the share of them that is done",
        "2024年污染防治重点任务完成比例\n任务|连山区（%）|龙港区（%）\n危险废物利用处置能力与实际需求匹配|100|100\n较大面积农村黑臭水体消除|85|100\n",
        {
            ("211402", "hazardous-waste-capacity", "2024", LEVEL): 100,
            ("211403", "hazardous-waste-capacity", "2024", LEVEL): 100,
            ("211402", "rural-black-odorous-water", "2024", LEVEL): 85,
            ("211403", "rural-black-odorous-water", "2024", LEVEL): 100,
        },
    ),
    Case(
        "regions headed 区划, each behind its code",
        "区划|年度|指标名称|计量单位|本期\n211421000000 绥中县|2024|全社会用电量|万千瓦时|203100\n211481000000 兴城市|2024|全社会用电量|万千瓦时|96400\n",
        {
            (POWER, "2024", LEVEL): 203100,
            ("211481", POWER, "2024", LEVEL): 96400,
        },
    ),
    Case(
        "no unit where there is no amount",
        "绥中县2024年\n指标|计量单位|数值|比上年±%\n地区生产总值|亿元|241.3|4.2\n规模以上工业增加值|—|—|5.6\n",
        {
            (GDP, "2024", LEVEL): 241.3,
            (GDP, "2024", YEARLY): 4.2,
            ("industrial-value-added", "2024", YEARLY): 5.6,
            ("industrial-value-added", "2024", LEVEL): None,
        },
    ),
    Case(
        "a year in Chinese digits in the title",
        "绥中县二〇二四年主要指标\n指标|单位|数值\n城镇清洁取暖率|%|71.5\n",
        {
            (HEAT, "2024", LEVEL): 71.5,
        },
    ),
    Case(
        "a part that is not known below an indicator and a heading",
        "绥中县\n年份|能源情况||\n|地区生产总值（亿元）|能源消费总量（万吨标准煤）|\n|||锅炉用\n2023|228.4|122.7|70\n2024|236.9||69\n",
        {(GDP, "2023", LEVEL): 228.4, (GDP, "2024", LEVEL): 236.9, (ENERGY, "2023", LEVEL): 122.7},
    ),
    Case(
        "a heading called after the changes of something else",
        "绥中县\n年份|能源变化||\n|城镇清洁取暖率（%）|能源消费总量（万吨标准煤）|全社会用电量\n2023|74|122.7|2.1\n2024|80|123.9|2.2\n",
        {(ENERGY, "2023", LEVEL): 122.7, (ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "a heading called after the changes of all columns",
        "绥中县\n年份|主要指标增长|\n|地区生产总值|全社会用电量\n2024|3.7|2.2\n",
        {(GDP, "2024", YEARLY): 3.7, (POWER, "2024", YEARLY): 2.2},
    ),
    Case(
        "a column of units without a header, one of them misspelt",
        "绥中县2024年\n指标||数值\n常住人口|万人|53.2\n全社会用电量|亿千瓦时|7\n城镇清洁取暖率|%0|80\n",
        {(PEOPLE, "2024", LEVEL): 532000, (POWER, "2024", LEVEL): 70000},
    ),
    Case(
        "a change of shares in points with fewer digits",
        "绥中县\n指标|单位|2023年|2024年|2024年比2023年增长（%）\n城镇清洁取暖率|%|74.22|80.48|6.3\n秸秆综合利用率|%|88.42|90.05|1.8\n",
        {
            (HEAT, "2023", LEVEL): 74.22,
            (HEAT, "2024", LEVEL): 80.48,
            (STRAW, "2023", LEVEL): 88.42,
            (STRAW, "2024", LEVEL): 90.05,
            (STRAW, "2024", YEARLY): 1.8,
        },
    ),
    Case(
        "a digit misread as a capital letter",
        "绥中县2024年\n指标|单位|数值\n全社会用电量|万千瓦时|7217E\n能源消费总量|万吨标准煤|123.9\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "a unit that is wrong in one of four years",
        "绥中县\n年份|指标|单位|数值\n2021|全社会用电量|万千瓦时|70000\n2022|全社会用电量|万千瓦时|71000\n2023|全社会用电量|万千瓦时|72000\n2024|全社会用电量|亿千瓦时|73000\n",
        {
            (POWER, "2021", LEVEL): 70000,
            (POWER, "2022", LEVEL): 71000,
            (POWER, "2023", LEVEL): 72000,
        },
    ),
    Case(
        "one name in two lines that share a word",
        "绥中县\n年份|能源消费 Energy|\n|消费总量（万吨标准煤） Total|清洁取暖率（%）\n2024|123.9|80\n",
        {(ENERGY, "2024", LEVEL): 123.9, (HEAT, "2024", LEVEL): 80},
    ),
    Case(
        "months by number below a header of quarters",
        "地区生产总值\n年份/季度|绥中县（亿元）|兴城市（亿元）\n202401|50|61\n202402|52|60\n202403|51|62\n202404|60|70\n",
    ),
    Case(
        "the last months of quarters below a header of quarters",
        "绥中县\n季度|地区生产总值（亿元）\n2024-03|50\n2024-06|52\n2024-09|51\n2024-12|60\n",
        {
            (GDP, "2024-Q1", LEVEL): 50,
            (GDP, "2024-Q2", LEVEL): 52,
            (GDP, "2024-Q3", LEVEL): 51,
            (GDP, "2024-Q4", LEVEL): 60,
        },
    ),
    Case(
        "a remark that names another part of the year than the row",
        "绥中县\n时间|地区生产总值（亿元）|备注\n202401|50|2024年第一季度\n202402|52|2024年第二季度\n2024年3月|20|2024年3月\n",
        {(GDP, "2024-03", LEVEL): 20},
    ),
    Case(
        "a remark that calls one of several quarters a sum",
        "绥中县\n季度|地区生产总值（亿元）|备注\n2023年二季度|110|2023年二季度累计数\n2024年一季度|52|\n2024年二季度|115|\n",
        {(GDP, "2024-Q1", LEVEL): 52},
    ),
    Case(
        "sum until the end of a year",
        "绥中县\n指标|单位|2023年|截至2024年底累计\n化学需氧量重点工程减排量|吨|260|909\n",
        {(COD, "2023", LEVEL): 260, (COD, "2024", TOTAL): 909},
    ),
    Case(
        "a remark of a part of a year, of its row alone",
        "绥中县\n指标|单位|2023年|2024年|备注\n全社会用电量|万千瓦时|10|20|1—9月数据\n地区生产总值|亿元|100|200|\n",
        {(GDP, "2023", LEVEL): 100, (GDP, "2024", LEVEL): 200},
    ),
    Case(
        "a marked year, its mark in quotation marks",
        "绥中县\n指标|单位|2023年|2024年*\n全社会用电量|万千瓦时|10|20\n注：“*”表示计划数。\n",
        {(POWER, "2023", LEVEL): 10},
    ),
    Case(
        "a marked year, its mark no usual one",
        "绥中县\n指标|单位|2023年|2024年#\n全社会用电量|万千瓦时|10|20\n#号表示计划数\n",
        {(POWER, "2023", LEVEL): 10},
    ),
    Case(
        "a forecast of a year and those behind it",
        "绥中县\n指标|单位|2023年|2024年\n全社会用电量|万千瓦时|10|20\n注：2024年及以后为预测数\n",
        {(POWER, "2023", LEVEL): 10},
    ),
    Case(
        "a forecast of the last year",
        "绥中县\n指标|单位|2023年|2024年\n全社会用电量|万千瓦时|10|20\n最后一年为预测数\n",
    ),
    Case(
        "a note of figures up to December",
        "绥中县\n指标|单位|2023年|2024年\n全社会用电量|万千瓦时|10|20\n注：2023年、2024年数据均为1-12月累计数\n",
        {(POWER, "2023", LEVEL): 10, (POWER, "2024", LEVEL): 20},
    ),
    Case(
        "a note of the year that is judged",
        "绥中县\n指标|单位|2023年|2024年\n全社会用电量|万千瓦时|10|20\n注：2024年是目标考核年\n",
        {(POWER, "2023", LEVEL): 10, (POWER, "2024", LEVEL): 20},
    ),
    Case(
        "one star and two",
        "绥中县\n指标|单位|2023年**|2024年*\n全社会用电量|万千瓦时|10|20\n注：*为预测数；**为最终核实数\n",
        {(POWER, "2023", LEVEL): 10},
    ),
    Case(
        "a row of the office that reports",
        "绥中县\n指标|2023年|2024年\n全社会用电量（万千瓦时）|10|20\n部门|统计局|统计局\n",
        {(POWER, "2023", LEVEL): 10, (POWER, "2024", LEVEL): 20},
    ),
    Case(
        "a row of the month that the figures reach to",
        "绥中县\n指标|2023年|2024年\n全社会用电量（万千瓦时）|10|20\n截止月份|9月|9月\n",
    ),
    Case(
        "a note on the prices of one indicator alone",
        "绥中县\n指标|单位|2023年|2024年\n地区生产总值|亿元|100|200\n单位GDP能耗|吨标准煤/万元|0.5|0.4\n注：单位GDP能耗按2020年不变价计算\n",
        {
            (GDP, "2023", LEVEL): 100,
            (GDP, "2024", LEVEL): 200,
            (INTENSITY, "2023", LEVEL): 0.5,
            (INTENSITY, "2024", LEVEL): 0.4,
        },
    ),
    Case(
        "a note on a year of one indicator alone",
        "绥中县\n指标|单位|2023年|2024年\n地区生产总值|亿元|100|200\n全社会用电量|万千瓦时|10|20\n注：2024年地区生产总值为预测数\n",
        {(GDP, "2023", LEVEL): 100, (POWER, "2023", LEVEL): 10, (POWER, "2024", LEVEL): 20},
    ),
    Case(
        "a line on a year of one indicator alone",
        "绥中县\n指标|单位|2023年|2024年\n地区生产总值|亿元|100|200\n全社会用电量|万千瓦时|10|20\n2024年全社会用电量为1—9月数据\n",
        {(GDP, "2023", LEVEL): 100, (POWER, "2023", LEVEL): 10, (GDP, "2024", LEVEL): 200},
    ),
    Case(
        "sum until the end of a year, said otherwise",
        "绥中县\n指标|单位|至2024年末累计完成\n化学需氧量重点工程减排量|吨|909\n",
        {(COD, "2024", TOTAL): 909},
    ),
    Case(
        "sum until the end of a year in the column of periods",
        "地区|指标|时期|数值|单位\n绥中县|化学需氧量重点工程减排量|截至2024年底累计|909|吨\n绥中县|化学需氧量重点工程减排量|2023年|260|吨\n",
        {(COD, "2024", TOTAL): 909, (COD, "2023", LEVEL): 260},
    ),
    Case(
        "sum of the plan's years",
        "绥中县\n指标|单位|2021—2024年累计\n化学需氧量重点工程减排量|吨|909\n",
        {(COD, "2024", TOTAL): 909},
    ),
    Case(
        "sum of other years", "绥中县\n指标|单位|2022-2024年累计\n化学需氧量重点工程减排量|吨|699\n"
    ),
    Case(
        "sum of other years in the column of periods",
        "地区|指标|时期|数值|单位\n绥中县|化学需氧量重点工程减排量|2022-2024年累计|699|吨\n",
    ),
    Case(
        "sum of what does not add up", "绥中县\n指标|单位|截至2024年底累计\n城镇清洁取暖率|%|71.5\n"
    ),
    Case(
        "change beside years that do not follow each other",
        "绥中县\n指标|单位|2020年|2024年|下降（%）\n单位GDP能耗|吨标准煤/万元|0.5|0.45|10\n",
        {(INTENSITY, "2020", LEVEL): 0.5, (INTENSITY, "2024", LEVEL): 0.45},
    ),
    Case(
        "change behind periods that run backwards",
        "绥中县\n指标|单位|2025年1-9月|2024年|2023年|同比增长%\n全社会用电量|万千瓦时|100|95|90|5\n",
        {(POWER, "2025-YTD09", LEVEL): 100, (POWER, "2024", LEVEL): 95, (POWER, "2023", LEVEL): 90},
    ),
    Case(
        "a sum over years told only by the title",
        "绥中县“十四五”累计COD减排量\n指标|单位|2023年|2024年\n化学需氧量重点工程减排量|吨|21|30\n",
    ),
    Case(
        "a title of sums over columns that say which is one",
        "绥中县“十四五”累计COD减排量\n指标|单位|2024年当年|截至2024年底累计\n化学需氧量重点工程减排量|吨|30|51\n",
        {(COD, "2024", LEVEL): 30, (COD, "2024", TOTAL): 51},
    ),
    Case(
        "growth told only by the title, without units",
        "绥中县主要指标增长速度\n年份|地区生产总值\n2024|2\n",
    ),
    Case(
        "an index told only by the title, without units",
        "绥中县地区生产总值指数\n年份|地区生产总值\n2024|102\n",
    ),
    Case(
        "a title of what is foreseen",
        "绥中县2024年用电需求\n指标|单位|2024年\n全社会用电量|万千瓦时|21\n",
    ),
    Case(
        "a title of the middle of a year",
        "绥中县2024年中用电量\n指标|单位|数值\n全社会用电量|万千瓦时|21\n",
    ),
    Case(
        "a title that begins with the month of the report",
        "202501绥中县2024年用电量\n指标|单位|数值\n全社会用电量|万千瓦时|21\n",
        {(POWER, "2024", LEVEL): 21},
    ),
    Case(
        "an index headed as a comparison with the year before",
        "绥中县2024年\n指标|单位|2024年|同比\n地区生产总值|亿元|102|102\n全社会用电量|万千瓦时|30|97\n",
        {(GDP, "2024", LEVEL): 102, (POWER, "2024", LEVEL): 30},
    ),
    Case(
        "change behind a part of this year and of the year before",
        "绥中县2024年\n指标|单位|1-9月|2023年1-9月|同比增长%\n全社会用电量|万千瓦时|21|20|5\n",
        {
            (POWER, "2024-YTD09", LEVEL): 21,
            (POWER, "2023-YTD09", LEVEL): 20,
            (POWER, "2024-YTD09", YEARLY): 5,
        },
    ),
    Case(
        "change in an amount beside a column of units",
        "绥中县2024年\n指标|单位|2024年|比上年增减\n能源消费总量|万吨标准煤|123.9|1.2\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "change in an amount beside a header's unit",
        "绥中县\n年份|能源消费总量（万吨标准煤）|比上年增加\n2024|123.9|1.2\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "change in an amount that says so",
        "绥中县2024年\n指标|单位|2024年|增减量|增加额\n能源消费总量|万吨标准煤|123.9|1.2|1.2\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "change of a share in points or per cent",
        "绥中县2024年\n指标|单位|2024年|比上年增减\n城镇清洁取暖率|%|71.5|4.6\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "change in points",
        "绥中县2024年\n指标|单位|2024年|比上年提高（百分点）\n城镇清洁取暖率|%|71.5|4.6\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "change in per cent",
        "绥中县2024年\n指标|单位|2024年|比上年增减（%）\n能源消费总量|万吨标准煤|123.9|1.0\n",
        {(ENERGY, "2024", LEVEL): 123.9, (ENERGY, "2024", YEARLY): 1.0},
    ),
    Case(
        "flash beside final",
        "绥中县\n指标|单位|2023年快报数|2023年最终核实数\n地区生产总值|亿元|230|228.4\n",
        {(GDP, "2023", LEVEL): 228.4},
    ),
    Case(
        "flash beside final, two levels",
        "绥中县\n指标|单位|2023年|\n||快报|核实\n地区生产总值|亿元|230|228.4\n",
        {(GDP, "2023", LEVEL): 228.4},
    ),
    Case(
        "the county's own words for itself",
        "绥中县统计局\n地区|指标|单位|2024年\n全县|地区生产总值|亿元|236.9\n本县|能源消费总量|万吨标准煤|123.9\n",
        {(GDP, "2024", LEVEL): 236.9, (ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "全市 in a city's county",
        "兴城市统计局\n地区|指标|单位|2024年\n全市|地区生产总值|亿元|184.2\n",
        {("211481", GDP, "2024", LEVEL): 184.2},
    ),
    Case(
        "the county without a zone",
        "地区|指标|单位|2024年\n绥中县（不含东戴河新区）|地区生产总值|亿元|200.1\n绥中县（含东戴河新区）|能源消费总量|万吨标准煤|123.9\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "two regions in one cell",
        "地区|指标|单位|2024年\n绥中县、兴城市|地区生产总值|亿元|400\n绥中县|能源消费总量|万吨标准煤|123.9\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "blocks side by side, the same years",
        "绥中县\n指标|单位|2023年|2024年||指标|单位|2023年|2024年\n能源消费总量|万吨标准煤|122.7|123.9||化学需氧量重点工程减排量|吨|260|244\n",
        {
            (ENERGY, "2023", LEVEL): 122.7,
            (ENERGY, "2024", LEVEL): 123.9,
            (COD, "2023", LEVEL): 260,
            (COD, "2024", LEVEL): 244,
        },
    ),
    Case(
        "blocks side by side, other years, other headings",
        "绥中县\n指标|2022年||项目|2024年\n城镇清洁取暖率|61.2||秸秆综合利用率|88\n",
        {(HEAT, "2022", LEVEL): 61.2, (STRAW, "2024", LEVEL): 88},
    ),
    Case(
        "blocks side by side, no heading over the names",
        "绥中县\n指标|2022年|||2024年\n城镇清洁取暖率|61.2||秸秆综合利用率|88\n农村生活污水处理率|30||城市公共供水管网漏损率|9\n",
        {(HEAT, "2022", LEVEL): 61.2, (SEWAGE, "2022", LEVEL): 30},
    ),
    Case(
        "blocks side by side of two counties",
        "地区|2023年|2024年|地区|2023年|2024年\n绥中县|55|56|兴城市|65|66\n",
    ),
    Case(
        "the same period of last year by its words",
        "绥中县\n2024年1-9月\n指标|单位|本月止累计|上年同期|同比增长（%）\n全社会用电量|万千瓦时|150300|146200|2.8\n",
        {
            (POWER, "2024-YTD09", LEVEL): 150300,
            (POWER, "2023-YTD09", LEVEL): 146200,
            (POWER, "2024-YTD09", YEARLY): 2.8,
        },
    ),
    Case(
        "the same period of last year by its year",
        "绥中县1-9月\n指标|单位|2024年|2023年同期|增减%\n全社会用电量|万千瓦时|150300|146200|2.8\n",
        {
            (POWER, "2024-YTD09", LEVEL): 150300,
            (POWER, "2023-YTD09", LEVEL): 146200,
            (POWER, "2024-YTD09", YEARLY): 2.8,
        },
    ),
    Case(
        "last year's column",
        "绥中县2024年\n指标|单位|本年|上年\n能源消费总量|万吨标准煤|123.9|122.7\n",
        {(ENERGY, "2024", LEVEL): 123.9, (ENERGY, "2023", LEVEL): 122.7},
    ),
    Case(
        "a month's report",
        "绥中县\n2024年9月\n指标|单位|本月|1-本月累计|累计同比（%）\n全社会用电量|万千瓦时|16800|150300|2.8\n",
        {
            (POWER, "2024-09", LEVEL): 16800,
            (POWER, "2024-YTD09", LEVEL): 150300,
            (POWER, "2024-YTD09", YEARLY): 2.8,
        },
    ),
    Case(
        "footnotes in brackets and circles",
        "绥中县\n指标|单位|2022年|2023年①|2024年[2]\n能源消费总量①|万吨标准煤|120.3[1]|122.7②|123.9*\n",
        {
            (ENERGY, "2022", LEVEL): 120.3,
            (ENERGY, "2023", LEVEL): 122.7,
            (ENERGY, "2024", LEVEL): 123.9,
        },
    ),
    Case(
        "footnotes as raised and bare figures",
        "绥中县\n指标|单位|2022年|2023年|2024年\n能源消费总量|万吨标准煤|120.3 1|122.7²|123.9 注2\n地区生产总值|亿元|219.8(1)|228.4 a|236.9†\n",
        {
            (ENERGY, "2022", LEVEL): 120.3,
            (ENERGY, "2023", LEVEL): 122.7,
            (ENERGY, "2024", LEVEL): 123.9,
            (GDP, "2022", LEVEL): 219.8,
            (GDP, "2023", LEVEL): 228.4,
            (GDP, "2024", LEVEL): 236.9,
        },
    ),
    Case(
        "no unit for people and power",
        "绥中县\n指标|2023年|2024年\n常住人口|53.4|53.1\n全社会用电量|19.1|20.1\n",
    ),
    Case(
        "no unit for people, one row a figure",
        "地区|指标|时期|数值|单位\n绥中县|年末常住人口|2024|53.1|\n绥中县|城镇清洁取暖率|2024|71.5|%\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "units that differ by row",
        "绥中县\n指标|单位|2024年\n常住人口|万人|53.1\n全社会用电量|亿千瓦时|20.1\n地区生产总值|万元|2369000\n",
        {
            (PEOPLE, "2024", LEVEL): 531000,
            (POWER, "2024", LEVEL): 201000,
            (GDP, "2024", LEVEL): 236.9,
        },
    ),
    Case(
        "plans and results under each year",
        "绥中县\n指标|单位|2023年|||2024年||\n||计划|完成|排位|计划|完成|完成率（%）\n城镇清洁取暖率|%|68|66.9|3|75|71.5|95.3\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "a target beside the result",
        "绥中县\n指标|单位|2025年目标|2024年完成|完成率（%）\n城镇清洁取暖率|%|80|71.5|89.4\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "a headless column",
        "绥中县\n指标|单位|2022年||2024年\n城镇清洁取暖率|%|61.2|66.9|71.5\n",
        {(HEAT, "2022", LEVEL): 61.2, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "a mean at the end",
        "绥中县\n指标|单位|2022年|2023年|平均\n城镇清洁取暖率|%|61.2|66.9|64.05\n",
        {(HEAT, "2022", LEVEL): 61.2, (HEAT, "2023", LEVEL): 66.9},
    ),
    Case(
        "a sum at the end of years",
        "绥中县\n指标|单位|2022年|2023年|合计\n化学需氧量重点工程减排量|吨|195|260|455\n",
        {(COD, "2022", LEVEL): 195, (COD, "2023", LEVEL): 260},
    ),
    Case(
        "a second table below",
        "绥中县\n指标|单位|2023年\n城镇清洁取暖率|%|66.9\n\n绥中县减排\n指标|单位|2024年\n化学需氧量重点工程减排量|吨|244\n",
        {(HEAT, "2023", LEVEL): 66.9, (COD, "2024", LEVEL): 244},
    ),
    Case(
        "a city's form filled in by a county",
        "葫芦岛市节能减排统计报表\n填报单位：绥中县统计局|2024年|\n指标名称|计量单位|数值\n地区生产总值|亿元|236.9\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "the city's own column",
        "指标|单位|葫芦岛市2024年|绥中县2024年\n地区生产总值|亿元|900|236.9\n",
        {("211400", GDP, "2024", LEVEL): 900, (GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "a row whose cells did not part",
        "地区|指标|时期|数值|单位\n绥中县|城镇清洁取暖率|2023|66.9|%\n绥中县；城镇清洁取暖率；2024；71.5；%\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "sentinels",
        "绥中县\n指标|单位|2023年比上年增长（%）|2024年比上年增长（%）\n能源消费总量|万吨标准煤|2.0|-9999\n",
        {(ENERGY, "2023", YEARLY): 2.0},
    ),
    Case(
        "years ahead",
        "绥中县\n指标|单位|2024年|2035年\n城镇清洁取暖率|%|71.5|90\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "per cent without a mark as a ratio's header",
        "绥中县\n指标|2023年|2024年\n化学需氧量重点工程减排量（吨）|260|244\n",
        {(COD, "2023", LEVEL): 260, (COD, "2024", LEVEL): 244},
    ),
    Case("index numbers", "绥中县（上年=100）\n指标|2023年|2024年\n地区生产总值|104.1|103.6\n"),
    Case(
        "only firms above size",
        "绥中县规模以上工业能源消费情况\n指标|单位|2024年\n能源消费总量|万吨标准煤|80\n",
    ),
    Case(
        "two columns of values",
        "地区|指标|时期|数值|数值|单位\n绥中县|城镇清洁取暖率|2024|71.5|99|%\n",
    ),
    Case(
        "two columns of periods",
        "地区|指标|年份|时期|数值|单位\n绥中县|城镇清洁取暖率|2023|2024|71.5|%\n",
    ),
    Case(
        "years by headings between the rows",
        "绥中县\n指标|单位|数值\n2023年||\n能源消费总量|万吨标准煤|122.7\n2024年||\n能源消费总量|万吨标准煤|123.9\n",
        {(ENERGY, "2023", LEVEL): 122.7, (ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "counties by headings between the rows",
        "指标|单位|2024年\n绥中县||\n能源消费总量|万吨标准煤|123.9\n兴城市||\n能源消费总量|万吨标准煤|101\n",
        {(ENERGY, "2024", LEVEL): 123.9, ("211481", ENERGY, "2024", LEVEL): 101},
    ),
    Case(
        "years down the side, indicators across",
        "绥中县\n年度|地区生产总值（亿元）|能源消费总量（万吨标准煤）|城镇清洁取暖率（%）\n2023年|228.4|122.7|66.9\n2024年|236.9|123.9|71.5\n",
        {
            (GDP, "2023", LEVEL): 228.4,
            (GDP, "2024", LEVEL): 236.9,
            (ENERGY, "2023", LEVEL): 122.7,
            (ENERGY, "2024", LEVEL): 123.9,
            (HEAT, "2023", LEVEL): 66.9,
            (HEAT, "2024", LEVEL): 71.5,
        },
    ),
    Case(
        "the fall since the base year",
        "绥中县\n指标|2024年比2020年累计下降（%）\n单位地区生产总值能耗|11.2\n",
        {("energy-intensity", "2024", SINCE): -11.2},
    ),
    Case(
        "a unit line and another unit in one header",
        "绥中县    单位：万吨标准煤\n年份|能源消费总量|全社会用电量（亿千瓦时）\n2024|123.9|20.1\n",
        {(ENERGY, "2024", LEVEL): 123.9, (POWER, "2024", LEVEL): 201000},
    ),
    Case(
        "a number in the title row",
        "绥中县总人口|53.4|\n指标|单位|2024年\n城镇清洁取暖率|%|71.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "a signature with a figure",
        "绥中县\n指标|单位|2024年\n城镇清洁取暖率|%|71.5\n填表人：李四||88\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "flash figures marked in their cells",
        "地区|指标|2023年|2024年\n绥中县|地区生产总值（亿元）|228.4|236.9（快报）\n绥中县|能源消费总量（万吨标准煤）|122.7（快报）|123.9\n",
        {
            (GDP, "2023", LEVEL): 228.4,
            (GDP, "2024", LEVEL): 236.9,
            (ENERGY, "2023", LEVEL): 122.7,
            (ENERGY, "2024", LEVEL): 123.9,
        },
    ),
    Case(
        "raised letters as footnotes",
        "地区|指标|2022年|2023年\n绥中县|地区生产总值（亿元）|219.8ᵃ|228.4ᵇ\n绥中县|能源消费总量（万吨标准煤）|120.3[a]|122.7\n",
        {
            (GDP, "2022", LEVEL): 219.8,
            (GDP, "2023", LEVEL): 228.4,
            (ENERGY, "2022", LEVEL): 120.3,
            (ENERGY, "2023", LEVEL): 122.7,
        },
    ),
    Case(
        "ranks beside the figures",
        "绥中县\n指标|2023年完成|2023年全市排位|2024年完成|2024年排位\n地区生产总值（亿元）|228.4|3|236.9|2\n能源消费总量（万吨标准煤）|122.7|4|123.9|4\n",
        {
            (GDP, "2023", LEVEL): 228.4,
            (GDP, "2024", LEVEL): 236.9,
            (ENERGY, "2023", LEVEL): 122.7,
            (ENERGY, "2024", LEVEL): 123.9,
        },
    ),
    Case(
        "since the plan began",
        "地区|年份|单位GDP能耗十四五以来下降率（%）|化学需氧量十四五以来减排量（吨）\n绥中县|2024|9.2|460\n",
        {
            ("energy-intensity", "2024", SINCE): -9.2,
            ("cod-abatement", "2024", "running_total"): 460,
        },
    ),
    Case(
        "since the plan began, a column beside the year",
        "绥中县2024年节能情况\n指标|2024年|“十四五”以来\n单位地区生产总值能耗下降（%）|3.1|9.2\n",
        {
            ("energy-intensity", "2024", "annual_change"): -3.1,
            ("energy-intensity", "2024", SINCE): -9.2,
        },
    ),
    Case(
        "pollutants down the side, tonnes cut across",
        "绥中县2024年主要污染物减排\n指标|单位|2023年减排量|2024年减排量|累计减排量\n化学需氧量|吨|100|120|460\n氨氮|吨|3|4|12\n",
        {
            ("cod-abatement", "2023", LEVEL): 100,
            ("cod-abatement", "2024", LEVEL): 120,
            ("cod-abatement", "2024", "running_total"): 460,
            ("ammonia-abatement", "2023", LEVEL): 3,
            ("ammonia-abatement", "2024", LEVEL): 4,
            ("ammonia-abatement", "2024", "running_total"): 12,
        },
    ),
    Case(
        "targets and results in rows of their own",
        "绥中县\n指标|类别|2023年|2024年\n城镇清洁取暖率（%）|目标|68|72\n城镇清洁取暖率（%）|实际|66.9|71.5\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "targets alone, said in a column",
        "绥中县\n指标|类别|2024年\n城镇清洁取暖率（%）|目标|72\n秸秆综合利用率（%）|目标值|90\n",
    ),
    Case(
        "a target and a void figure, said in the notes",
        "地区|指标|时期|数值|备注\n绥中县|城镇清洁取暖率|2024|72|目标值\n绥中县|秸秆综合利用率|2024|90|作废\n绥中县|城镇清洁取暖率|2023|66.9|较目标差1.1\n",
        {(HEAT, "2023", LEVEL): 66.9},
    ),
    Case(
        "a figure that was not passed",
        "地区|指标|时期|数值|单位|审核状态\n绥中县|城镇清洁取暖率|2024|71.5|%|未通过\n绥中县|城镇清洁取暖率|2023|66.9|%|通过\n",
        {(HEAT, "2023", LEVEL): 66.9},
    ),
    Case(
        "a town of the county",
        "地区|乡镇（街道）|指标|时期|数值|单位\n绥中县|前卫镇|秸秆综合利用率|2024|90|%\n绥中县|全县|秸秆综合利用率|2023|88|%\n绥中县|全部乡镇|秸秆综合利用率|2022|86|%\n",
        {(STRAW, "2022", LEVEL): 86, (STRAW, "2023", LEVEL): 88},
    ),
    Case(
        "a firm of the county",
        "地区|企业名称|指标|时期|数值|单位\n绥中县|甲水泥厂|能源消费总量|2024|12|万吨标准煤\n",
    ),
    Case(
        "who reported it",
        "地区|单位名称|指标|时期|数值|单位\n绥中县|县农业农村局|秸秆综合利用率|2024|90|%\n绥中县|绥中县|城镇清洁取暖率|2024|71.5|%\n",
        {(STRAW, "2024", LEVEL): 90, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "what a plan sets, under the plan's title",
        "绥中县“十四五”规划指标\n指标名称|2020年|2025年|属性\n城镇清洁取暖率（%）|55|80|约束性\n秸秆综合利用率（%）|85|90|预期性\n",
    ),
    Case(
        "results under the title of the plan's targets",
        "绥中县“十四五”规划指标完成情况\n指标名称|2024年|属性\n城镇清洁取暖率（%）|71.5|约束性\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "a column of parts without any, and one of units called like firms",
        "地区|园区|指标|时期|数值|单位名称\n绥中县|无|秸秆综合利用率|2024|90|%\n绥中县|—|城镇清洁取暖率|2024|71.5|%\n",
        {(STRAW, "2024", LEVEL): 90, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "figures up to a day, said in the title",
        "绥中县2024年用电情况（截至2024年9月30日）\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n",
        {(POWER, "2024-YTD09", LEVEL): 72000},
    ),
    Case(
        "figures up to a day within a month",
        "绥中县2024年用电情况（截至9月15日）\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n",
    ),
    Case(
        "figures up to the end of a month, said in the title",
        "绥中县2024年截至9月底用电情况\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n",
        {(POWER, "2024-YTD09", LEVEL): 72000},
    ),
    Case(
        "the first months of a year, said in the title",
        "2024年绥中县前9个月用电\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n",
        {(POWER, "2024-YTD09", LEVEL): 72000},
    ),
    Case(
        "up to a month, in a head",
        "绥中县\n指标|单位|2024年（至9月底）|2023年至9月\n化学需氧量重点工程减排量|吨|260|250\n",
        {(COD, "2024-YTD09", LEVEL): 260, (COD, "2023-YTD09", LEVEL): 250},
    ),
    Case(
        "years before beside a month and beside the months so far",
        "绥中县\n指标|单位|2024年9月|上年同月|2024年1-9月|上年同期|同比±%\n全社会用电量|万千瓦时|7000|6900|72000|70000|2.9\n",
        {
            (POWER, "2024-09", LEVEL): 7000,
            (POWER, "2023-09", LEVEL): 6900,
            (POWER, "2024-YTD09", LEVEL): 72000,
            (POWER, "2023-YTD09", LEVEL): 70000,
            (POWER, "2024-YTD09", YEARLY): 2.9,
        },
    ),
    Case(
        "a year before behind two years: of which is not said",
        "绥中县\n指标|单位|2024年1-9月|2023年1-9月|上年同期\n全社会用电量|万千瓦时|72000|70000|69000\n",
        {(POWER, "2024-YTD09", LEVEL): 72000, (POWER, "2023-YTD09", LEVEL): 70000},
    ),
    Case(
        "indices and ratios beside the figures",
        "绥中县\n指标|单位|2022年|2023年|2023年为2022年%|以上年为100|2023/2022|两年平均%\n全社会用电量|万千瓦时|70000|72000|102.9|102.9|1.029|3\n",
        {(POWER, "2022", LEVEL): 70000, (POWER, "2023", LEVEL): 72000},
    ),
    Case(
        "an index beside the amount of the same name",
        "绥中县\n年份|地区生产总值（亿元）|地区生产总值指数（上年=100）\n2023|220|105.2\n",
        {(GDP, "2023", LEVEL): 220},
    ),
    Case(
        "units in a row above the head",
        "绥中县\n|公斤|亿千瓦时\n年份|化学需氧量重点工程减排量|全社会用电量\n2023|78500|7.2\n",
        {(COD, "2023", LEVEL): 78.5, (POWER, "2023", LEVEL): 72000},
    ),
    Case(
        "years down the side under 指标",
        "绥中县\n指标|用电量（万千瓦时）|GDP（亿元）\n2021年|60000|185\n2022年|65000|187\n",
        {
            (POWER, "2021", LEVEL): 60000,
            (GDP, "2021", LEVEL): 185,
            (POWER, "2022", LEVEL): 65000,
            (GDP, "2022", LEVEL): 187,
        },
    ),
    Case(
        "units in two languages, as in a yearbook",
        "绥中县 Suizhong\n指标 Item|单位 Unit|2023\n能源消费总量 Total Energy Consumption|万吨标准煤 10000 tce|123.9\n全社会用电量 Electricity|亿千瓦时 100 million kWh|7.2\n常住人口 Population|万人 10 000 persons|60.2\n",
        {
            (ENERGY, "2023", LEVEL): 123.9,
            (POWER, "2023", LEVEL): 72000,
            (PEOPLE, "2023", LEVEL): 602000,
        },
    ),
    Case(
        "two languages that give different units",
        "绥中县\n指标|单位|2023\n能源消费总量|吨标准煤 10000 tce|123.9\n",
    ),
    Case(
        "what is foretold, and a value of the middle of the plan",
        "绥中县\n指标|单位|2023年中期值|2024年预测\n城镇清洁取暖率|%|70|72\n",
        {(HEAT, "2023", LEVEL): 70},
    ),
    Case(
        "months by their numbers, the year in the title",
        "绥中县2024年全社会用电量（万千瓦时）\n月份|用电量\n1|6000\n2|5500\n",
        {(POWER, "2024-01", LEVEL): 6000, (POWER, "2024-02", LEVEL): 5500},
    ),
    Case(
        "quarters and a half-year down the side",
        "绥中县2024年\n季度|全社会用电量（万千瓦时）\n一季度|17000\n二季度|18000\n上半年|35000\n",
        {
            (POWER, "2024-Q1", LEVEL): 17000,
            (POWER, "2024-Q2", LEVEL): 18000,
            (POWER, "2024-YTD06", LEVEL): 35000,
        },
    ),
    Case(
        "reported by the county, and an approved figure that may be a quota",
        "绥中县\n指标|单位|2024年上报|2024年核定\n全社会用电量|万千瓦时|72000|73000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "approved figures",
        "绥中县\n指标|单位|2024年核定数\n全社会用电量|万千瓦时|73000\n",
        {(POWER, "2024", LEVEL): 73000},
    ),
    Case(
        "what is reported as a change, without a unit and only rising: levels, or changes",
        "各县区单位GDP能耗\n年份|兴城市|绥中县\n2021|0.55|0.66\n2022|0.54|0.64\n",
    ),
    Case(
        "changes without a unit, one of them a fall",
        "绥中县单位GDP能耗\n年份|数值\n2021|-2.1\n2022|0.4\n",
        {("energy-intensity", "2021", YEARLY): -2.1, ("energy-intensity", "2022", YEARLY): 0.4},
    ),
    Case(
        "a bureau's form with column numbers, the year before, and a date of report",
        "表    号：葫能统1表\n填报单位：绥中县统计局|||2024年1-9月\n指标名称|计量单位|代码|本年累计|上年同期|增减%\n甲|乙|丙|1|2|3\n全社会用电量|万千瓦时|01|65000|63000|3.2\n单位负责人：|填表人：|报出日期：2024年10月12日\n",
        {
            (POWER, "2024-YTD09", LEVEL): 65000,
            (POWER, "2023-YTD09", LEVEL): 63000,
            (POWER, "2024-YTD09", YEARLY): 3.2,
        },
    ),
    Case(
        "an end in the title over several years: of which of them is not said",
        "绥中县用电情况（截至2024年9月底）\n指标|单位|2023年|2024年\n全社会用电量|万千瓦时|71000|52000\n",
    ),
    Case(
        "the end of a quarter, said in the title",
        "绥中县2024年三季度末用电情况\n指标|单位|数值\n全社会用电量|万千瓦时|52000\n",
        {(POWER, "2024-YTD09", LEVEL): 52000},
    ),
    Case(
        "targets by the end of the title alone",
        "绥中县2025年目标（单位：%）\n指标|单位|2025年\n城镇清洁取暖率|%|80\n",
    ),
    Case(
        "a year's plan, as a title",
        "绥中县2025年计划安排表\n指标|单位|2025年\n城镇清洁取暖率|%|80\n",
    ),
    Case(
        "results beside a column of the targets that the title names",
        "绥中县2025年目标\n指标|单位|2024年|2025年目标\n城镇清洁取暖率|%|78|80\n",
        {(HEAT, "2024", LEVEL): 78},
    ),
    Case(
        "results under the name of a plan",
        "绥中县“十四五”节能减排行动计划\n指标|单位|2024年\n城镇清洁取暖率|%|78\n",
        {(HEAT, "2024", LEVEL): 78},
    ),
    Case(
        "a year before beside a fall: neither its sign nor its measure is said",
        "绥中县\n年份|单位GDP能耗降低率（%）|上年同期\n2024|3.1|2.9\n",
        {("energy-intensity", "2024", YEARLY): -3.1},
    ),
    Case(
        "a year before beside a sum of years",
        "绥中县\n指标|单位|2021-2024年累计|上年同期\n化学需氧量重点工程减排量|吨|310|290\n",
        {(COD, "2024", TOTAL): 310},
    ),
    Case(
        "a year before behind a rank: it is the rank's",
        "绥中县\n指标|单位|2024年|排名|上年同期\n城镇清洁取暖率|%|80|3|5\n",
        {(HEAT, "2024", LEVEL): 80},
    ),
    Case(
        "a year before behind the city's column",
        "绥中县\n指标|单位|2024年|2024年全市|上年同期\n全社会用电量|万千瓦时|80|300|280\n",
        {(POWER, "2024", LEVEL): 80, ("211400", POWER, "2024", LEVEL): 300},
    ),
    Case(
        "last year beside nine months may be all of it",
        "绥中县\n指标|单位|2024年1-9月|上年\n全社会用电量|万千瓦时|72000|95000\n",
        {(POWER, "2024-YTD09", LEVEL): 72000},
    ),
    Case(
        "English of a unit that nobody knows, with a power of ten",
        "绥中县\n指标|单位|2024年\n全社会用电量|千瓦时 10000 kw.h|7.2\n常住人口|人 10000 residents|60.2\n",
    ),
    Case(
        "a day within a month over columns of years",
        "绥中县用电情况（截至9月15日）\n指标|单位|2023年|2024年\n全社会用电量|万千瓦时|70000|72000\n",
    ),
    Case(
        "a day within a month on a line of its own, and in a note",
        "绥中县2024年\n截至9月15日\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n注：数据截至9月15日。\n",
    ),
    Case(
        "the end of a month behind the head of the values",
        "绥中县2024年\n指标|单位|数值（截至9月30日）\n全社会用电量|万千瓦时|72000\n",
        {(POWER, "2024-YTD09", LEVEL): 72000},
    ),
    Case(
        "months from a later one on",
        "绥中县2024年用电（2024年4至6月）\n指标|单位|2023年|2024年\n全社会用电量|万千瓦时|70000|72000\n",
    ),
    Case(
        "a deadline in the title is no end",
        "绥中县2024年用电（请于3月底前报送）\n指标|单位|2024年\n全社会用电量|万千瓦时|72000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "an approved quota",
        "绥中县\n指标|单位|2024年核定指标|2024年核定总量\n能源消费总量|万吨标准煤|120|121\n",
    ),
    Case(
        "a change beside the months so far, in a month's report",
        "绥中县2024年9月\n指标|单位|本月|本年累计|上年累计|增减%\n全社会用电量|万千瓦时|6000|52000|51000|2.0\n",
        {
            (POWER, "2024-09", LEVEL): 6000,
            (POWER, "2024-YTD09", LEVEL): 52000,
            (POWER, "2023-YTD09", LEVEL): 51000,
            (POWER, "2024-YTD09", YEARLY): 2.0,
        },
    ),
    Case(
        "a change beside each of them",
        "绥中县2024年9月\n指标|单位|本月|增减%|本年累计|增减%\n全社会用电量|万千瓦时|6000|1.0|52000|2.0\n",
        {
            (POWER, "2024-09", LEVEL): 6000,
            (POWER, "2024-09", YEARLY): 1.0,
            (POWER, "2024-YTD09", LEVEL): 52000,
            (POWER, "2024-YTD09", YEARLY): 2.0,
        },
    ),
    Case(
        "two-digit years as heads",
        "绥中县\n指标|单位|21年|22年|23年\n全社会用电量|万千瓦时|70000|72000|74000\n",
        {
            (POWER, "2021", LEVEL): 70000,
            (POWER, "2022", LEVEL): 72000,
            (POWER, "2023", LEVEL): 74000,
        },
    ),
    Case(
        "two-digit year and months in title",
        "绥中县24年1-9月\n指标|单位|数值\n全社会用电量|万千瓦时|52000\n",
        {(POWER, "2024-YTD09", LEVEL): 52000},
    ),
    Case(
        "two-digit year and months in head",
        "绥中县\n指标|单位|23年1-9月|24年1-9月|同比增长%\n全社会用电量|万千瓦时|51000|52000|2.0\n",
        {
            (POWER, "2023-YTD09", LEVEL): 51000,
            (POWER, "2024-YTD09", LEVEL): 52000,
            (POWER, "2024-YTD09", YEARLY): 2,
        },
    ),
    Case(
        "two-digit years in column",
        "地区|年份|秸秆综合利用率（%）\n绥中县|22年|88\n绥中县|23年|89.5\n",
        {(STRAW, "2022", LEVEL): 88, (STRAW, "2023", LEVEL): 89.5},
    ),
    Case(
        "two-digit years with apostrophe",
        "绥中县\n指标|单位|'21|'22\n全社会用电量|万千瓦时|70000|72000\n",
        {(POWER, "2021", LEVEL): 70000, (POWER, "2022", LEVEL): 72000},
    ),
    Case(
        "two-digit bare numbers",
        "绥中县\n指标|单位|21|22\n全社会用电量|万千瓦时|70000|72000\n",
        {(POWER, "2021", LEVEL): 70000, (POWER, "2022", LEVEL): 72000},
    ),
    Case(
        "20年 is a length of time: not years",
        "绥中县\n指标|单位|5年平均|10年平均\n全社会用电量|万千瓦时|70000|72000\n",
    ),
    Case(
        "key value form",
        "地区|连山区\n年份|2024\n秸秆综合利用率(%)|91.2\n畜禽粪污综合利用率(%)|88\n",
        {
            ("211402", STRAW, "2024", LEVEL): 91.2,
            ("211402", "manure-utilisation", "2024", LEVEL): 88,
        },
    ),
    Case(
        "key value form with title",
        "连山区农业绿色发展指标\n项目|内容\n填报单位|连山区农业农村局\n年度|2024年\n秸秆综合利用率|91.2%\n废弃农膜回收率|86%\n填表人|张三\n",
        {
            ("211402", STRAW, "2024", LEVEL): 91.2,
            ("211402", "mulch-film-recovery", "2024", LEVEL): 86,
        },
    ),
    Case(
        "key value with unit column",
        "地区|连山区|\n报告期|2024年1-9月|\n全社会用电量|52000|万千瓦时\n地区生产总值|150.2|亿元\n",
        {
            ("211402", POWER, "2024-YTD09", LEVEL): 52000,
            ("211402", GDP, "2024-YTD09", LEVEL): 150.2,
        },
    ),
    Case(
        "key value with colons",
        "地区：|绥中县\n年份：|2023\n常住人口（万人）：|53.4\n全社会用电量（亿千瓦时）：|7.2\n",
        {(PEOPLE, "2023", LEVEL): 534000.0, (POWER, "2023", LEVEL): 72000},
    ),
    Case(
        "key value form with a month below the year",
        "地区|绥中县\n年份|2024\n月份|6月\n城镇清洁取暖率|71\n",
        {(HEAT, "2024-06", LEVEL): 71},
    ),
    Case(
        "key value form with a quarter below the year",
        "地区|绥中县\n年份|2024\n季度|二季度\n城镇清洁取暖率|71\n",
        {(HEAT, "2024-Q2", LEVEL): 71},
    ),
    Case(
        "key value form with its code and who fills it in",
        "填报单位|绥中县统计局\n市|葫芦岛市\n地区|绥中县\n行政区划代码|211421\n填报日期|2025-01-05\n年份|2024\n城镇清洁取暖率|71\n填表人|张三\n",
        {(HEAT, "2024", LEVEL): 71},
    ),
    Case(
        "key value form with a month above all",
        "月份|6月\n地区|绥中县\n年份|2024\n城镇清洁取暖率|71\n",
    ),
    Case(
        "key value form with a month above all, two figures",
        "月份|6月\n地区|绥中县\n年份|2024\n城镇清洁取暖率|71\n秸秆综合利用率|88\n",
    ),
    Case(
        "key value form with a month between year and region",
        "年份|2024\n月份|6月\n地区|绥中县\n城镇清洁取暖率|71\n",
    ),
    Case(
        "key value form with a year below a part of it",
        "地区|绥中县\n报告期|2024年1-6月\n年份|2024\n用电量（万千瓦时）|71000\n",
    ),
    Case(
        "key value form with a part of a year below it",
        "地区|绥中县\n年份|2024\n报告期|2024年1-6月\n用电量（万千瓦时）|71000\n",
    ),
    Case(
        "key value form with two years",
        "地区|绥中县\n年份|2023\n年份|2024\n城镇清洁取暖率|71\n",
    ),
    Case(
        "key value form with two regions",
        "地区|绥中县\n地区|建昌县\n年份|2024\n城镇清洁取暖率|71\n",
    ),
    Case(
        "key value form with a county and its city",
        "县|绥中县\n地区|葫芦岛市\n年份|2024\n城镇清洁取暖率|71\n",
    ),
    Case(
        "key value form of another office's region",
        "填报单位|连山区\n地区|绥中县\n年份|2024\n城镇清洁取暖率|71\n",
    ),
    Case(
        "key value form of a scenario",
        "情景|强化情景\n地区|绥中县\n年份|2024\n城镇清洁取暖率|71\n",
    ),
    Case(
        "key value form of a scenario below a title",
        "绥中县\n情景|强化情景\n年份|2024\n城镇清洁取暖率|71\n",
    ),
    Case(
        "key value form of targets",
        "地区|绥中县\n年份|2024\n类别|目标值\n城镇清洁取暖率|71\n",
    ),
    Case(
        "key value form of plans",
        "地区|绥中县\n年份|2024\n数据类型|计划\n城镇清洁取暖率|71\n",
    ),
    Case(
        "key value form of a part",
        "地区|绥中县\n年份|2024\n口径|规模以上工业\n城镇清洁取暖率|71\n",
    ),
    Case(
        "key value form of estimates",
        "地区|绥中县\n年份|2024\n备注|预计数\n城镇清洁取暖率|71\n",
    ),
    Case(
        "key value form of a part below a title",
        "绥中县\n年份|2024\n口径|规模以上工业\n城镇清洁取暖率|71\n",
    ),
    Case(
        "key value form with targets below the first figure",
        "地区|绥中县\n年份|2024\n城镇清洁取暖率|71\n类别|目标值\n秸秆综合利用率|90\n",
    ),
    Case(
        "pp change column 比上年增减（百分点）",
        "绥中县2024年\n指标|单位|2024年|比上年增减（百分点）\n城镇清洁取暖率|%|71.5|4.6\n秸秆综合利用率|%|91|1.2\n",
        {(HEAT, "2024", LEVEL): 71.5, (STRAW, "2024", LEVEL): 91},
    ),
    Case(
        "pp change column 同比提高（个百分点）",
        "绥中县\n指标|2023年|2024年|同比提高（个百分点）\n城镇清洁取暖率（%）|66.9|71.5|4.6\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "pp change column 同比±百分点",
        "绥中县2024年\n指标|单位|实际完成|同比±百分点\n城镇清洁取暖率|%|71.5|4.6\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "pp change 较上年提高百分点 with indicators across",
        "绥中县\n年份|城镇清洁取暖率（%）|较上年提高（百分点）\n2023|66.9|3.1\n2024|71.5|4.6\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "增减（百分点、%） mixed",
        "绥中县2024年\n指标|单位|2024年|增减（%、百分点）\n城镇清洁取暖率|%|71.5|4.6\n全社会用电量|万千瓦时|72000|2.0\n",
        {(HEAT, "2024", LEVEL): 71.5, (POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "yearbook two brackets",
        "绥中县\n年份|能源消费总量（万吨标准煤）（当量值）|全社会用电量（万千瓦时）\n2022|120.3|70000\n2023|122.7|72000\n",
        {
            (ENERGY, "2022", LEVEL): 120.3,
            (ENERGY, "2023", LEVEL): 122.7,
            (POWER, "2022", LEVEL): 70000,
            (POWER, "2023", LEVEL): 72000,
        },
    ),
    Case(
        "yearbook two brackets in rows",
        "绥中县\n指标|2022年|2023年\n能源消费总量（等价值）（万吨标准煤）|120.3|122.7\n地区生产总值（当年价）（亿元）|219.8|228.4\n",
        {
            (ENERGY, "2022", LEVEL): 120.3,
            (ENERGY, "2023", LEVEL): 122.7,
            (GDP, "2022", LEVEL): 219.8,
            (GDP, "2023", LEVEL): 228.4,
        },
    ),
    Case(
        "占年计划",
        "绥中县2024年1-9月\n指标|单位|年计划|1-9月完成|占年计划（%）\n化学需氧量重点工程减排量|吨|260|180|69.2\n",
        {(COD, "2024-YTD09", LEVEL): 180},
    ),
    Case(
        "完成年计划%",
        "绥中县\n2024年\n指标|单位|全年计划|1-9月完成|完成年计划%|同比增长%\n全社会用电量|万千瓦时|72000|52000|72.2|2.0\n",
        {(POWER, "2024-YTD09", LEVEL): 52000, (POWER, "2024-YTD09", YEARLY): 2},
    ),
    Case(
        "1-9月完成 with no year",
        "绥中县\n指标|单位|1-9月完成\n化学需氧量重点工程减排量|吨|180\n",
    ),
    Case(
        "rows of industries under GDP",
        "绥中县\n指标|单位|2023年|2024年\n地区生产总值|亿元|228.4|236.9\n第一产业|亿元|50.1|52.2\n第二产业|亿元|80.1|82.2\n工业|亿元|60|61.2\n第三产业|亿元|98.2|102.5\n全社会用电量|万千瓦时|70000|72000\n第一产业|万千瓦时|3000|3100\n第二产业|万千瓦时|40000|41000\n居民生活|万千瓦时|20000|21000\n",
        {
            (GDP, "2023", LEVEL): 228.4,
            (GDP, "2024", LEVEL): 236.9,
            (POWER, "2023", LEVEL): 70000,
            (POWER, "2024", LEVEL): 72000,
        },
    ),
    Case(
        "rows of 规模以上工业 under energy",
        "绥中县\n指标|单位|2024年\n能源消费总量|万吨标准煤|123.9\n规模以上工业|万吨标准煤|80\n城镇清洁取暖率|%|71.5\n",
        {(ENERGY, "2024", LEVEL): 123.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "rows 其中 under energy",
        "绥中县\n指标|单位|2024年\n能源消费总量|万吨标准煤|123.9\n  其中：规模以上工业|万吨标准煤|80\n      居民生活|万吨标准煤|15\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "rows numbered parts",
        "绥中县\n指标|单位|2024年\n一、地区生产总值|亿元|236.9\n1.第一产业|亿元|52.2\n2.第二产业|亿元|82.2\n 其中：工业|亿元|61.2\n3.第三产业|亿元|102.5\n二、全社会用电量|万千瓦时|72000\n",
        {(GDP, "2024", LEVEL): 236.9, (POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "standard form head",
        "绥中县能源统计报表\n||||表    号：Ｐ２０１表\n||||制定机关：国家统计局\n||||文    号：国统字〔2023〕88号\n||||有效期至：2025年1月\n综合机关名称：绥中县统计局||2024年||\n指标名称|计量单位|代码|本年|上年\n甲|乙|丙|1|2\n能源消费总量|万吨标准煤|01|123.9|122.7\n全社会用电量|万千瓦时|02|72000|70000\n单位负责人：王五||统计负责人：李四||填表人：赵六|联系电话：0429-1234567|报出日期：2025年3月1日\n",
        {
            (ENERGY, "2024", LEVEL): 123.9,
            (ENERGY, "2023", LEVEL): 122.7,
            (POWER, "2024", LEVEL): 72000,
            (POWER, "2023", LEVEL): 70000,
        },
    ),
    Case(
        "制表机关 and phones",
        "附表3\n绥中县节能指标表\n制表机关：辽宁省统计局\n批准机关：国家统计局\n指标|单位|2024年\n城镇清洁取暖率|%|71.5\n单位负责人：王五|填表人：赵六|报出日期：2025年3月1日\n联系电话：0429-1234567||\n说明：1.本表一式两份。\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "续表",
        "附表1：绥中县节能指标\n指标|单位|2023年|2024年\n城镇清洁取暖率|%|66.9|71.5\n续表1\n指标|单位|2023年|2024年\n秸秆综合利用率|%|88|89.5\n",
        {
            (HEAT, "2023", LEVEL): 66.9,
            (HEAT, "2024", LEVEL): 71.5,
            (STRAW, "2023", LEVEL): 88,
            (STRAW, "2024", LEVEL): 89.5,
        },
    ),
    Case(
        "联系电话 split cells",
        "绥中县2024年\n指标|单位|2024年\n城镇清洁取暖率|%|71.5\n单位负责人|王五|\n填表人|赵六|\n联系电话|04291234567|\n报出日期|2025-03-01|\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "title months over two years",
        "绥中县2024年1-9月用电情况\n指标|单位|2023年|2024年\n全社会用电量|万千瓦时|51000|52000\n",
        {(POWER, "2024-YTD09", LEVEL): 52000, (POWER, "2023-YTD09", LEVEL): 51000},
    ),
    Case(
        "title months over two years said both",
        "绥中县2024年1-9月用电情况\n指标|单位|2023年1-9月|2024年1-9月\n全社会用电量|万千瓦时|51000|52000\n",
        {(POWER, "2024-YTD09", LEVEL): 52000, (POWER, "2023-YTD09", LEVEL): 51000},
    ),
    Case(
        "title months, this year and 2023年全年",
        "绥中县2024年1-9月用电情况\n指标|单位|2023年全年|2024年\n全社会用电量|万千瓦时|70000|52000\n",
        {(POWER, "2023", LEVEL): 70000, (POWER, "2024-YTD09", LEVEL): 52000},
    ),
    Case(
        "title 前三季度 over five years",
        "绥中县2024年前三季度主要指标\n指标|单位|2020年|2021年|2022年|2023年|2024年\n全社会用电量|万千瓦时|70000|71000|72000|73000|52000\n",
    ),
    Case(
        "title half year over years in a column",
        "绥中县2024年上半年用电\n年份|全社会用电量（万千瓦时）\n2022年|70000\n2023年|71000\n2024年|33000\n",
    ),
    Case(
        "title with 力争",
        "绥中县2025年力争实现的主要指标\n指标|单位|2025年\n城镇清洁取暖率|%|80\n",
    ),
    Case(
        "title with 要求",
        "绥中县2025年节能减排工作要求\n指标|单位|2025年\n城镇清洁取暖率|%|80\n",
    ),
    Case(
        "title 指标体系",
        "绥中县“十四五”节能减排指标体系\n指标|单位|2020年|2025年\n城镇清洁取暖率|%|55|80\n",
    ),
    Case(
        "title 约束性指标",
        "绥中县“十四五”约束性指标\n指标|单位|2020年|2025年\n城镇清洁取暖率|%|55|80\n",
    ),
    Case(
        "title 主要指标 is plain",
        "绥中县2024年主要指标\n指标|单位|2024年\n城镇清洁取暖率|%|71.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "title 指标体系 results",
        "绥中县绿色发展指标体系监测结果\n指标|单位|2024年\n城镇清洁取暖率|%|71.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "考核表 目标值 完成值 得分",
        "绥中县2024年节能减排考核表\n序号|考核指标|单位|目标值|完成值|分值|得分\n1|城镇清洁取暖率|%|72|71.5|10|9\n2|化学需氧量重点工程减排量|吨|240|244|10|10\n",
        {(HEAT, "2024", LEVEL): 71.5, (COD, "2024", LEVEL): 244},
    ),
    Case(
        "考核表 目标要求",
        "绥中县2024年考核表\n考核指标|目标要求|完成情况|自评得分\n城镇清洁取暖率（%）|≥72|71.5|9\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "考核表 only 要求 columns",
        "绥中县2024年考核表\n考核指标|年度要求\n城镇清洁取暖率（%）|72\n",
    ),
    Case(
        "十四五 table base and target",
        "绥中县“十四五”节能减排主要指标\n指标|单位|2020年基数|2025年目标|年均增长|属性\n城镇清洁取暖率|%|55|80|[5]|预期性\n",
        {(HEAT, "2020", LEVEL): 55},
    ),
    Case(
        "十三五 and 十四五",
        "绥中县节能目标\n指标|“十三五”完成|“十四五”目标\n单位GDP能耗下降（%）|15.2|14.5\n",
    ),
    Case(
        "2020实绩 2025规划",
        "绥中县规划指标\n指标|单位|2020年实绩|2025年规划|指标属性\n秸秆综合利用率|%|85|90|约束性\n",
        {(STRAW, "2020", LEVEL): 85},
    ),
    Case(
        "2025年（目标）in head two levels",
        "绥中县\n指标|单位|2020年|2025年\n||实际|目标\n秸秆综合利用率|%|85|90\n",
        {(STRAW, "2020", LEVEL): 85},
    ),
    Case(
        "到2025年",
        "绥中县\n指标|单位|2023年|到2025年\n秸秆综合利用率|%|88|90\n",
        {(STRAW, "2023", LEVEL): 88},
    ),
    Case(
        "2025年达到",
        "绥中县\n指标|单位|2023年|2025年达到\n秸秆综合利用率|%|88|90\n",
        {(STRAW, "2023", LEVEL): 88},
    ),
    Case(
        "2025年力争",
        "绥中县\n指标|单位|2023年|2025年力争\n秸秆综合利用率|%|88|90\n",
        {(STRAW, "2023", LEVEL): 88},
    ),
    Case(
        "2025年不低于",
        "绥中县\n指标|单位|2023年|2025年不低于\n秸秆综合利用率|%|88|90\n",
        {(STRAW, "2023", LEVEL): 88},
    ),
    Case(
        "约 and so on",
        "绥中县\n指标|单位|2023年|2024年\n秸秆综合利用率|%|约88|89左右\n畜禽粪污综合利用率|%|≥80|81以上\n城市公共供水管网漏损率|%|<10|9.6\n",
        {
            (STRAW, "2023", LEVEL): 88,
            (STRAW, "2024", LEVEL): 89,
            ("manure-utilisation", "2023", LEVEL): 80,
            ("manure-utilisation", "2024", LEVEL): 81,
            ("water-network-leakage", "2023", LEVEL): 10,
            ("water-network-leakage", "2024", LEVEL): 9.6,
        },
    ),
    Case(
        "percent in cells",
        "绥中县\n指标|2023年|2024年\n秸秆综合利用率|87.5%|88.2％\n",
        {(STRAW, "2023", LEVEL): 87.5, (STRAW, "2024", LEVEL): 88.2},
    ),
    Case(
        "thousand separators and full width",
        "绥中县\n指标|单位|2023年|2024年\n全社会用电量|万千瓦时|70,000.5|７２，０００\n常住人口|人|534,000|531 000\n",
        {
            (POWER, "2023", LEVEL): 70000.5,
            (POWER, "2024", LEVEL): 72000,
            (PEOPLE, "2023", LEVEL): 534000.0,
            (PEOPLE, "2024", LEVEL): 531000.0,
        },
    ),
    Case(
        "negatives in brackets",
        "绥中县\n指标|2023年比上年增长（%）|2024年比上年增长（%）\n单位GDP能耗|（2.9）|-3.1\n全社会用电量|5.1|(0.4)\n",
        {
            (INTENSITY, "2023", YEARLY): -2.9,
            (INTENSITY, "2024", YEARLY): -3.1,
            (POWER, "2023", YEARLY): 5.1,
            (POWER, "2024", YEARLY): -0.4,
        },
    ),
    Case(
        "notes in cells",
        "绥中县\n指标|单位|2023年|2024年\n城镇清洁取暖率|%|66.9（快报）|71.5（不含乡镇）\n",
        {(HEAT, "2023", LEVEL): 66.9},
    ),
    Case(
        "units by row incl. change",
        "绥中县\n指标名称|计量单位|2023年|2024年\n地区生产总值|万元|2284000|2369000\n能源消费总量|吨标准煤|1227000|1239000\n单位GDP能耗|吨标准煤/万元|0.55|0.53\n单位GDP能耗下降率|%|2.9|3.1\n",
        {
            (GDP, "2023", LEVEL): 228.4,
            (GDP, "2024", LEVEL): 236.9,
            (ENERGY, "2023", LEVEL): 122.7,
            (ENERGY, "2024", LEVEL): 123.9,
            (INTENSITY, "2023", LEVEL): 0.55,
            (INTENSITY, "2024", LEVEL): 0.53,
            (INTENSITY, "2023", YEARLY): -2.9,
            (INTENSITY, "2024", YEARLY): -3.1,
        },
    ),
    Case(
        "调整后 beside 调整前",
        "绥中县\n指标|单位|2023年调整前|2023年调整后\n地区生产总值|亿元|230|228.4\n",
        {(GDP, "2023", LEVEL): 228.4},
    ),
    Case(
        "修订数 beside 原数",
        "绥中县\n指标|单位|2023年原数|2023年修订数\n地区生产总值|亿元|230|228.4\n",
        {(GDP, "2023", LEVEL): 228.4},
    ),
    Case(
        "预计全年",
        "绥中县\n指标|单位|2024年1-9月|预计全年\n全社会用电量|万千瓦时|52000|70000\n",
        {(POWER, "2024-YTD09", LEVEL): 52000},
    ),
    Case(
        "2024年预计",
        "绥中县\n指标|单位|2023年|2024年预计\n全社会用电量|万千瓦时|71000|70000\n",
        {(POWER, "2023", LEVEL): 71000, (POWER, "2024", LEVEL): 70000},
    ),
    Case(
        "unit product energy use",
        "绥中县2024年\n指标|单位|2024年|2023年\n水泥综合能耗|千克标准煤/吨|85|86\n单位产品能耗|千克标准煤/吨|85|86\n能源消费总量|万吨标准煤|123.9|122.7\n",
        {(ENERGY, "2024", LEVEL): 123.9, (ENERGY, "2023", LEVEL): 122.7},
    ),
    Case(
        "plan title with all years",
        "绥中县“十四五”节能减排主要指标\n指标|单位|2021年|2022年|2023年|2024年|2025年\n城镇清洁取暖率|%|58|61.2|66.9|71.5|80\n",
        {
            (HEAT, "2021", LEVEL): 58,
            (HEAT, "2022", LEVEL): 61.2,
            (HEAT, "2023", LEVEL): 66.9,
            (HEAT, "2024", LEVEL): 71.5,
            (HEAT, "2025", LEVEL): 80,
        },
    ),
    Case(
        "plan title, two ends",
        "绥中县“十四五”节能减排主要指标\n指标|单位|2020年|2025年\n城镇清洁取暖率|%|55|80\n",
        {(HEAT, "2020", LEVEL): 55},
    ),
    Case(
        "plan title results two ends",
        "绥中县“十四五”节能减排主要指标完成情况\n指标|单位|2020年|2025年\n城镇清洁取暖率|%|55|80\n",
        {(HEAT, "2020", LEVEL): 55, (HEAT, "2025", LEVEL): 80},
    ),
    Case(
        "分解情况",
        "各县区2024年能耗目标分解情况\n地区|能源消费总量（万吨标准煤）\n绥中县|120\n兴城市|100\n",
    ),
    Case(
        "目标完成情况 with results",
        "各县区2024年能耗目标完成情况\n地区|能源消费总量（万吨标准煤）\n绥中县|120\n兴城市|100\n",
        {(ENERGY, "2024", LEVEL): 120, ("211481", ENERGY, "2024", LEVEL): 100},
    ),
    Case(
        "要求 in preamble note",
        "绥中县2024年节能指标\n填报要求：保留一位小数\n指标|单位|2024年\n城镇清洁取暖率|%|71.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "按要求报送 title",
        "绥中县按要求报送2024年节能指标表\n指标|单位|2024年\n城镇清洁取暖率|%|71.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "months title no year over years",
        "绥中县1-9月主要指标\n指标|单位|2023年|2024年\n全社会用电量|万千瓦时|51000|52000\n",
        {(POWER, "2023-YTD09", LEVEL): 51000, (POWER, "2024-YTD09", LEVEL): 52000},
    ),
    Case(
        "months title, 本年 上年同期 columns",
        "绥中县2024年1-9月主要指标\n指标|单位|本年|上年同期|增减%\n全社会用电量|万千瓦时|52000|51000|2\n",
        {
            (POWER, "2024-YTD09", LEVEL): 52000,
            (POWER, "2023-YTD09", LEVEL): 51000,
            (POWER, "2024-YTD09", YEARLY): 2,
        },
    ),
    Case(
        "months title, one year column",
        "绥中县2024年1-9月主要指标\n指标|单位|2024年\n全社会用电量|万千瓦时|52000\n",
        {(POWER, "2024-YTD09", LEVEL): 52000},
    ),
    Case(
        "months title, year col and months col",
        "绥中县2024年1-9月主要指标\n指标|单位|2023年|2024年1-9月\n全社会用电量|万千瓦时|70000|52000\n",
        {(POWER, "2024-YTD09", LEVEL): 52000, (POWER, "2023", LEVEL): 70000},
    ),
    Case(
        "months title, county rows, two years",
        "2024年上半年各县区用电量（万千瓦时）\n地区|2024年|2023年|增长%\n绥中县|33000|32000|3.1\n兴城市|43000|42000|2.4\n",
        {
            (POWER, "2024-YTD06", LEVEL): 33000,
            (POWER, "2023-YTD06", LEVEL): 32000,
            (POWER, "2024-YTD06", YEARLY): 3.1,
            ("211481", POWER, "2024-YTD06", LEVEL): 43000,
            ("211481", POWER, "2023-YTD06", LEVEL): 42000,
            ("211481", POWER, "2024-YTD06", YEARLY): 2.4,
        },
    ),
    Case(
        "year col with 达到",
        "绥中县\n指标|单位|2024年达到|2023年达到\n秸秆综合利用率|%|90|88\n",
    ),
    Case(
        "调整前后 of plan",
        "绥中县\n指标|单位|2025年调整前|2025年调整后|2024年\n秸秆综合利用率|%|90|88|87\n",
        {(STRAW, "2024", LEVEL): 87},
    ),
    Case(
        "title with 力争 about previous",
        "绥中县2024年完成情况（2025年力争目标另表）\n指标|单位|2024年\n秸秆综合利用率|%|90\n",
        {(STRAW, "2024", LEVEL): 90},
    ),
    Case(
        "2025年计划 title with 2024 results only stated by title 情况",
        "绥中县2024年完成情况和2025年计划表\n指标|单位|2024年|2025年\n秸秆综合利用率|%|90|91\n",
        {(STRAW, "2024", LEVEL): 90},
    ),
    Case(
        "regional targets 2025 no word",
        "绥中县“十四五”节能减排综合工作方案\n指标|单位|2025年\n秸秆综合利用率|%|91\n",
    ),
    Case(
        "完成目标情况",
        "绥中县\n指标|单位|2025年要求|2024年\n秸秆综合利用率|%|91|90\n",
        {(STRAW, "2024", LEVEL): 90},
    ),
    Case(
        "mixed the other way round",
        "绥中县2024年\n指标|单位|2024年|增减（百分点、%）\n城镇清洁取暖率|%|71.5|4.6\n全社会用电量|万千瓦时|72000|2.0\n",
        {(HEAT, "2024", LEVEL): 71.5, (POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "unit column says points beside a change column",
        "绥中县2024年\n指标|单位|同比增减\n城镇清洁取暖率|百分点|4.6\n全社会用电量|%|2.0\n",
        {(POWER, "2024", YEARLY): 2},
    ),
    Case(
        "a row in points",
        "绥中县\n指标|单位|2023年|2024年\n城镇清洁取暖率|%|66.9|71.5\n城镇清洁取暖率比上年提高|百分点|3.1|4.6\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "a row in points in brackets",
        "绥中县\n指标|2023年|2024年\n城镇清洁取暖率（%）|66.9|71.5\n比上年提高（个百分点）|3.1|4.6\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "cells in points",
        "绥中县\n指标|2024年|比上年\n城镇清洁取暖率（%）|71.5|提高4.6个百分点\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "heading 百分点 two levels",
        "绥中县\n指标|单位|2024年|比上年增减|\n||| %|百分点\n城镇清洁取暖率|%|71.5|6.9|4.6\n",
        {(HEAT, "2024", LEVEL): 71.5, (HEAT, "2024", YEARLY): 6.9},
    ),
    Case(
        "cumulative in points",
        "绥中县\n指标|2024年|比2020年下降（百分点）\n溶剂型工业涂料使用比例（%）|54.5|13.5\n",
        {("solvent-coating-share", "2024", LEVEL): 54.5},
    ),
    Case(
        "title in points",
        "绥中县2024年城镇清洁取暖率比上年提高（百分点）\n指标|2024年\n城镇清洁取暖率|4.6\n",
    ),
    Case(
        "industries down the side of one indicator",
        "绥中县2024年能源消费总量（万吨标准煤）\n行业|2024年\n第一产业|3\n第二产业|80\n工业|75\n居民生活|20\n",
    ),
    Case(
        "industries under group column with totals",
        "绥中县2024年\n指标|单位|2024年\n全社会用电总计|万千瓦时|72000\n全社会用电量|万千瓦时|72000\nA、全行业用电合计|万千瓦时|52000\n第一产业|万千瓦时|3000\n第二产业|万千瓦时|40000\nB、城乡居民生活用电合计|万千瓦时|20000\n城镇居民|万千瓦时|12000\n乡村居民|万千瓦时|8000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "portion first then indicator",
        "绥中县\n指标|单位|2024年\n工业|万吨标准煤|80\n能源消费总量|万吨标准煤|123.9\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "煤炭 under non-fossil",
        "绥中县\n指标|单位|2024年\n能源消费总量|万吨标准煤|123.9\n煤炭|万吨标准煤|70\n石油|万吨标准煤|20\n天然气|万吨标准煤|5\n非化石能源占比|%|15\n",
        {(ENERGY, "2024", LEVEL): 123.9, ("non-fossil-share", "2024", LEVEL): 15},
    ),
    Case(
        "rows of regions with industries",
        "地区|指标|单位|2024年\n绥中县|地区生产总值|亿元|236.9\n绥中县|第一产业|亿元|52.2\n兴城市|地区生产总值|亿元|184.2\n兴城市|第一产业|亿元|40\n",
        {(GDP, "2024", LEVEL): 236.9, ("211481", GDP, "2024", LEVEL): 184.2},
    ),
    Case(
        "growth rows under GDP and parts",
        "绥中县\n指标|单位|2023年|2024年\n地区生产总值|亿元|228.4|236.9\n第一产业|亿元|50.1|52.2\n地区生产总值比上年增长|%|4.1|3.6\n第一产业|%|3|2.5\n",
        {
            (GDP, "2023", LEVEL): 228.4,
            (GDP, "2024", LEVEL): 236.9,
            (GDP, "2023", YEARLY): 4.1,
            (GDP, "2024", YEARLY): 3.6,
        },
    ),
    Case(
        "growth row nameless after part",
        "绥中县\n指标|单位|2023年|2024年\n地区生产总值|亿元|228.4|236.9\n第一产业|亿元|50.1|52.2\n比上年增长|%|3|2.5\n",
        {(GDP, "2023", LEVEL): 228.4, (GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "towns below a county",
        "绥中县2024年秸秆综合利用率\n乡镇|秸秆综合利用率（%）\n绥中镇|88\n前卫镇|90\n合计|89\n",
    ),
    Case(
        "county rows with city total",
        "2024年各县区城镇清洁取暖率\n地区|清洁取暖率（%）|排名\n全市|71.2|\n连山区|75|1\n龙港区|74|2\n南票区|60|5\n绥中县|71.5|3\n建昌县|58|6\n兴城市|70|4\n",
        {
            ("211400", HEAT, "2024", LEVEL): 71.2,
            ("211402", HEAT, "2024", LEVEL): 75,
            ("211403", HEAT, "2024", LEVEL): 74,
            ("211404", HEAT, "2024", LEVEL): 60,
            (HEAT, "2024", LEVEL): 71.5,
            ("211422", HEAT, "2024", LEVEL): 58,
            ("211481", HEAT, "2024", LEVEL): 70,
        },
    ),
    Case(
        "counties across with total",
        "2024年节能指标\n指标|单位|全市|连山区|龙港区|绥中县\n全社会用电量|亿千瓦时|100.2|20.1|30.2|7.2\n",
        {
            ("211400", POWER, "2024", LEVEL): 1002000.0,
            ("211402", POWER, "2024", LEVEL): 201000.0,
            ("211403", POWER, "2024", LEVEL): 302000.0,
            (POWER, "2024", LEVEL): 72000,
        },
    ),
    Case(
        "counties across, years below",
        "全社会用电量（万千瓦时）\n指标|连山区||绥中县|\n|2023年|2024年|2023年|2024年\n全社会用电量|200000|201000|70000|72000\n",
        {
            ("211402", POWER, "2023", LEVEL): 200000.0,
            ("211402", POWER, "2024", LEVEL): 201000.0,
            (POWER, "2023", LEVEL): 70000,
            (POWER, "2024", LEVEL): 72000,
        },
    ),
    Case(
        "portal CSV with codes and metadata",
        "数据集名称|葫芦岛市各县区节能指标\n发布机构|葫芦岛市发展和改革委员会\n更新日期|2025-03-01\n行政区划代码|行政区划名称|统计年度|指标编码|指标名称|指标值|计量单位\n211421|绥中县|2023|A001|全社会用电量|70000|万千瓦时\n211421|绥中县|2024|A001|全社会用电量|72000|万千瓦时\n211481|兴城市|2024|A002|城镇清洁取暖率|70|%\n",
        {
            (POWER, "2023", LEVEL): 70000,
            (POWER, "2024", LEVEL): 72000,
            ("211481", HEAT, "2024", LEVEL): 70,
        },
    ),
    Case(
        "portal CSV english",
        "region_code|region_name|year|indicator_name|value|unit|update_time\n211421|绥中县|2023|全社会用电量|70000|万千瓦时|2024-03-01\n211421|绥中县|2024|全社会用电量|72000|万千瓦时|2025-03-01\n",
        {(POWER, "2023", LEVEL): 70000, (POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "monthly report with head on two levels",
        "绥中县主要经济指标月报\n2024年9月\n指标名称|计量单位|本月||本月止累计|\n||绝对值|同比增长%|绝对值|同比增长%\n全社会用电量|万千瓦时|6000|1.5|52000|2.0\n",
        {
            (POWER, "2024-09", LEVEL): 6000,
            (POWER, "2024-09", YEARLY): 1.5,
            (POWER, "2024-YTD09", LEVEL): 52000,
            (POWER, "2024-YTD09", YEARLY): 2,
        },
    ),
    Case(
        "monthly report 累计 and 累计增速",
        "绥中县2024年1-9月主要经济指标\n指标名称|计量单位|累计|累计增速（%）\n全社会用电量|万千瓦时|52000|2.0\n规模以上工业增加值|%|—|5.6\n",
        {
            (POWER, "2024-YTD09", LEVEL): 52000,
            (POWER, "2024-YTD09", YEARLY): 2,
            ("industrial-value-added", "2024-YTD09", YEARLY): 5.6,
        },
    ),
    Case(
        "quarterly with 一季度 二季度 columns",
        "绥中县2024年用电量\n指标|单位|一季度|上半年|前三季度|全年\n全社会用电量|万千瓦时|17000|33000|52000|72000\n",
        {
            (POWER, "2024-Q1", LEVEL): 17000,
            (POWER, "2024-YTD06", LEVEL): 33000,
            (POWER, "2024-YTD09", LEVEL): 52000,
            (POWER, "2024", LEVEL): 72000,
        },
    ),
    Case(
        "months across",
        "绥中县2024年\n指标|单位|1月|2月|3月|1-3月\n全社会用电量|万千瓦时|6000|5500|5800|17300\n",
        {
            (POWER, "2024-01", LEVEL): 6000,
            (POWER, "2024-02", LEVEL): 5500,
            (POWER, "2024-03", LEVEL): 5800,
            (POWER, "2024-YTD03", LEVEL): 17300,
        },
    ),
    Case(
        "1-2月",
        "绥中县2024年1-2月\n指标|单位|1-2月|同比增长（%）\n全社会用电量|万千瓦时|11500|3.3\n",
        {(POWER, "2024-YTD02", LEVEL): 11500, (POWER, "2024-YTD02", YEARLY): 3.3},
    ),
    Case(
        "yearbook two languages",
        "2-3 绥中县能源消费总量 Total Energy Consumption of Suizhong\n年份 Year|能源消费总量（万吨标准煤） Total Energy Consumption (10 000 tce)|全社会用电量（亿千瓦时） Electricity Consumption (100 million kWh)\n2022|120.3|7.0\n2023|122.7|7.2\n",
        {
            (ENERGY, "2022", LEVEL): 120.3,
            (ENERGY, "2023", LEVEL): 122.7,
            (POWER, "2022", LEVEL): 70000,
            (POWER, "2023", LEVEL): 72000,
        },
    ),
    Case(
        "yearbook with english row below",
        "2-3 绥中县主要指标\n年份|地区生产总值（亿元）|常住人口（万人）\nYear|Gross Regional Product (100 million yuan)|Resident Population (10000 persons)\n2022|219.8|53.7\n2023|228.4|53.4\n",
        {
            (GDP, "2022", LEVEL): 219.8,
            (GDP, "2023", LEVEL): 228.4,
            (PEOPLE, "2022", LEVEL): 537000.0,
            (PEOPLE, "2023", LEVEL): 534000.0,
        },
    ),
    Case(
        "yearbook index columns 上年=100",
        "绥中县地区生产总值\n年份|地区生产总值（万元）|第一产业|第二产业|指数（上年=100）\n2022|2198000|500000|800000|103.1\n2023|2284000|510000|820000|104.1\n",
        {(GDP, "2022", LEVEL): 219.8, (GDP, "2023", LEVEL): 228.4},
    ),
    Case(
        "yearbook GDP with parts by columns below heading",
        "绥中县\n年份|地区生产总值（亿元）|||人均地区生产总值（元）\n|合计|第一产业|第二产业|\n2022|219.8|50|80|40900\n2023|228.4|51|82|42700\n",
        {(GDP, "2022", LEVEL): 219.8, (GDP, "2023", LEVEL): 228.4},
    ),
    Case(
        "生态环境局 减排",
        "绥中县2024年主要污染物减排情况表\n污染物|2024年目标任务（吨）|2024年完成减排量（吨）|完成率（%）\n化学需氧量|240|244|101.7\n氨氮|8|8.2|102.5\n氮氧化物|100|99|99\n挥发性有机物|50|51|102\n",
        {
            (COD, "2024", LEVEL): 244,
            (NH3, "2024", LEVEL): 8.2,
            ("nox-abatement", "2024", LEVEL): 99,
            ("voc-abatement", "2024", LEVEL): 51,
        },
    ),
    Case(
        "减排 cumulative columns",
        "绥中县主要污染物重点工程减排量\n指标|单位|“十四五”目标|截至2024年底累计完成|2024年当年完成\n化学需氧量重点工程减排量|吨|1000|909|244\n氨氮重点工程减排量|吨|40|35|8\n",
        {
            (COD, "2024", TOTAL): 909,
            (COD, "2024", LEVEL): 244,
            (NH3, "2024", TOTAL): 35,
            (NH3, "2024", LEVEL): 8,
        },
    ),
    Case(
        "排放量 not 减排量",
        "绥中县2024年污染物排放量\n污染物|排放量（吨）\n化学需氧量|3000\n氨氮|200\n",
        {("cod-emissions", "2024", LEVEL): 3000, ("ammonia-emissions", "2024", LEVEL): 200},
    ),
    Case(
        "环境质量 pm25",
        "绥中县环境空气质量\n年份|PM2.5（微克/立方米）|PM10（微克/立方米）|优良天数比例（%）\n2023|33|58|88\n2024|31|55|90.2\n",
        {("pm25", "2023", LEVEL): 33, ("pm25", "2024", LEVEL): 31},
    ),
    Case(
        "住建局",
        "绥中县住建局2024年指标\n序号|指标名称|单位|上年值|本年值|备注\n1|城镇新建建筑执行绿色建筑标准比例|%|95|100|\n2|城市公共供水管网漏损率|%|10.2|9.6|\n3|城市生活污水集中收集率|%|70|72|\n",
        {
            ("green-building-standard", "2023", LEVEL): 95,
            ("green-building-standard", "2024", LEVEL): 100,
            ("water-network-leakage", "2023", LEVEL): 10.2,
            ("water-network-leakage", "2024", LEVEL): 9.6,
            ("urban-sewage-collection", "2023", LEVEL): 70,
            ("urban-sewage-collection", "2024", LEVEL): 72,
        },
    ),
    Case(
        "农业农村局",
        "绥中县农业绿色发展2024年度监测表\n指标|2024年度\n农作物秸秆综合利用率|91.2%\n畜禽粪污综合利用率|88.1%\n农膜回收率|86%\n农药利用率|43%\n化肥利用率|42%\n",
        {
            (STRAW, "2024", LEVEL): 91.2,
            ("manure-utilisation", "2024", LEVEL): 88.1,
            ("mulch-film-recovery", "2024", LEVEL): 86,
        },
    ),
    Case(
        "交通",
        "绥中县交通运输局\n指标|单位|2023年|2024年\n公路货运量|万吨|1200|1300\n铁路水路货运量占比|%|12|13\n",
        {
            ("rail-water-freight-share", "2023", LEVEL): 12,
            ("rail-water-freight-share", "2024", LEVEL): 13,
        },
    ),
    Case(
        "机关事务",
        "绥中县公共机构能耗统计\n年度|公共机构单位建筑面积能耗（千克标准煤/平方米）|公共机构人均综合能耗（千克标准煤/人）|人均用水量（立方米）\n2023|12.1|220|18\n2024|11.8|215|17.5\n",
        {
            ("public-energy-per-area", "2023", LEVEL): 12.1,
            ("public-energy-per-area", "2024", LEVEL): 11.8,
            ("public-energy-per-head", "2023", LEVEL): 220,
            ("public-energy-per-head", "2024", LEVEL): 215,
        },
    ),
    Case(
        "机关事务 with changes",
        "绥中县公共机构节能情况\n指标|2023年|2024年|增减率（%）|较2020年下降（%）\n公共机构单位建筑面积能耗（千克标准煤/平方米）|12.1|11.8|-2.5|6.1\n",
        {
            ("public-energy-per-area", "2023", LEVEL): 12.1,
            ("public-energy-per-area", "2024", LEVEL): 11.8,
            ("public-energy-per-area", "2024", YEARLY): -2.5,
            ("public-energy-per-area", "2024", SINCE): -6.1,
        },
    ),
    Case(
        "energy intensity publicly",
        "2024年各县区单位GDP能耗降低率\n地区|单位GDP能耗降低率（%）\n全市|3.2\n绥中县|2.9\n兴城市|-0.4\n",
        {
            ("211400", INTENSITY, "2024", YEARLY): -3.2,
            (INTENSITY, "2024", YEARLY): -2.9,
            ("211481", INTENSITY, "2024", YEARLY): 0.4,
        },
    ),
    Case(
        "上升或下降 公报",
        "2024年各县区能耗指标公报\n地区|单位GDP能耗上升或下降（±%）|能源消费总量增速（%）|单位GDP电耗上升或下降（±%）\n绥中县|-2.9|1.0|-1.2\n兴城市|0.4|2.2|1.1\n",
        {
            (INTENSITY, "2024", YEARLY): -2.9,
            (ENERGY, "2024", YEARLY): 1,
            ("211481", INTENSITY, "2024", YEARLY): 0.4,
            ("211481", ENERGY, "2024", YEARLY): 2.2,
        },
    ),
    Case(
        "footnote marks in bulletin",
        "2023年各县区单位GDP能耗等指标\n地区|单位GDP能耗（吨标准煤/万元）|比上年增减（%）\n绥中县|0.55①|-2.9\n兴城市|0.61|0.4\n注：①为初步核算数。\n",
        {
            (INTENSITY, "2023", LEVEL): 0.55,
            (INTENSITY, "2023", YEARLY): -2.9,
            ("211481", INTENSITY, "2023", LEVEL): 0.61,
            ("211481", INTENSITY, "2023", YEARLY): 0.4,
        },
    ),
    Case(
        "negative growth words",
        "绥中县\n指标|单位|2024年|同比\n全社会用电量|万千瓦时|72000|下降2.0%\n地区生产总值|亿元|236.9|增长3.6%\n",
        {
            (POWER, "2024", LEVEL): 72000,
            (POWER, "2024", YEARLY): -2,
            (GDP, "2024", LEVEL): 236.9,
            (GDP, "2024", YEARLY): 3.6,
        },
    ),
    Case(
        "blank rows and dashes",
        "绥中县\n指标|单位|2022年|2023年|2024年\n城镇清洁取暖率|%|—|66.9|71.5\n||||\n秸秆综合利用率|%|…|88|\n",
        {
            (HEAT, "2022", LEVEL): None,
            (HEAT, "2023", LEVEL): 66.9,
            (HEAT, "2024", LEVEL): 71.5,
            (STRAW, "2022", LEVEL): None,
            (STRAW, "2023", LEVEL): 88,
        },
    ),
    Case(
        "short years with 度 and 底",
        "绥中县\n指标|单位|22年度|23年底\n全社会用电量|万千瓦时|70000|72000\n",
        {(POWER, "2022", LEVEL): 70000, (POWER, "2023", LEVEL): 72000},
    ),
    Case(
        "two-digit month heads, 同比",
        "绥中县\n指标|单位|24年9月|24年1-9月|23年同期\n全社会用电量|万千瓦时|6000|52000|51000\n",
        {(POWER, "2024-09", LEVEL): 6000, (POWER, "2024-YTD09", LEVEL): 52000},
    ),
    Case(
        "short years in a long table",
        "地区|指标|时期|数值|单位\n绥中县|全社会用电量|24年|72000|万千瓦时\n绥中县|全社会用电量|23年1-9月|51000|万千瓦时\n绥中县|全社会用电量|23年9月|6000|万千瓦时\n",
        {
            (POWER, "2024", LEVEL): 72000,
            (POWER, "2023-YTD09", LEVEL): 51000,
            (POWER, "2023-09", LEVEL): 6000,
        },
    ),
    Case(
        "range of short years is a sum",
        "绥中县\n指标|单位|21-24年累计\n化学需氧量重点工程减排量|吨|909\n",
        {(COD, "2024", TOTAL): 909},
    ),
    Case(
        "average of short years",
        "绥中县\n指标|单位|21-24年平均|24年\n全社会用电量|万千瓦时|71000|72000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "20年以来 plan",
        "绥中县\n指标|单位|20年以来累计|24年\n化学需氧量重点工程减排量|吨|909|244\n",
        {(COD, "2024", LEVEL): 244},
    ),
    Case(
        "short year compared",
        "绥中县\n指标|单位|24年|比23年增长%\n全社会用电量|万千瓦时|72000|2.9\n",
        {(POWER, "2024", LEVEL): 72000, (POWER, "2024", YEARLY): 2.9},
    ),
    Case(
        "short year compared with base",
        "绥中县\n指标|24年|比20年下降%\n单位GDP能耗（吨标准煤/万元）|0.53|11.2\n",
        {(INTENSITY, "2024", LEVEL): 0.53, (INTENSITY, "2024", SINCE): -11.2},
    ),
    Case(
        "short target year",
        "绥中县\n指标|单位|24年|25年目标\n城镇清洁取暖率|%|71.5|80\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "ages in a name",
        "绥中县2024年\n指标|单位|数值\n20年以上树龄|棵|300\n城镇清洁取暖率|%|71.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "99年",
        "绥中县\n指标|单位|98年|99年\n全社会用电量|万千瓦时|7000|7200\n",
    ),
    Case(
        "十四五前四年",
        "绥中县\n指标|单位|前4年累计|24年\n化学需氧量重点工程减排量|吨|909|244\n",
        {(COD, "2024", LEVEL): 244},
    ),
    Case(
        "比2023年 beside 2024年",
        "绥中县\n指标|单位|2023年|2024年|2024年比2023年增长%\n全社会用电量|万千瓦时|70000|72000|2.9\n",
        {
            (POWER, "2023", LEVEL): 70000,
            (POWER, "2024", LEVEL): 72000,
            (POWER, "2024", YEARLY): 2.9,
        },
    ),
    Case(
        "比2020年 beside 2021年 is since the base",
        "绥中县\n指标|单位|2021年|比2020年增长%\n全社会用电量|万千瓦时|72000|2.9\n",
        {(POWER, "2021", LEVEL): 72000, (POWER, "2021", SINCE): 2.9},
    ),
    Case(
        "kv: period before region",
        "年份|2024\n地区|连山区\n秸秆综合利用率(%)|91.2\n",
        {("211402", STRAW, "2024", LEVEL): 91.2},
    ),
    Case(
        "kv in columns C D",
        "连山区节能数据表|||\n||地区|连山区\n||年份|2024\n||秸秆综合利用率(%)|91.2\n",
        {("211402", STRAW, "2024", LEVEL): 91.2},
    ),
    Case(
        "kv with two regions below each other",
        "地区|连山区\n年份|2024\n秸秆综合利用率(%)|91.2\n地区|龙港区\n年份|2024\n秸秆综合利用率(%)|88\n",
        {("211402", STRAW, "2024", LEVEL): 91.2, ("211403", STRAW, "2024", LEVEL): 88},
    ),
    Case(
        "kv two years below each other",
        "地区|连山区\n年份|2023\n秸秆综合利用率(%)|90\n年份|2024\n秸秆综合利用率(%)|91.2\n",
        {("211402", STRAW, "2023", LEVEL): 90, ("211402", STRAW, "2024", LEVEL): 91.2},
    ),
    Case(
        "kv transposed with two regions",
        "地区|连山区|龙港区\n年份|2024|2024\n秸秆综合利用率(%)|91.2|88\n",
        {("211402", STRAW, "2024", LEVEL): 91.2, ("211403", STRAW, "2024", LEVEL): 88},
    ),
    Case(
        "kv targets",
        "地区|连山区\n年份|2025\n秸秆综合利用率目标(%)|92\n秸秆综合利用率(%)|91\n",
        {("211402", STRAW, "2025", LEVEL): 91},
    ),
    Case(
        "kv with remarks column",
        "地区|连山区|\n年份|2024|\n秸秆综合利用率(%)|91.2|快报\n",
        {("211402", STRAW, "2024", LEVEL): 91.2},
    ),
    Case(
        "kv with unit key",
        "地区|连山区\n年份|2024\n单位|万吨标准煤\n能源消费总量|123.9\n",
        {("211402", ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "unit line split in two cells",
        "绥中县能源消费总量\n单位：|吨标准煤|\n年份|能源消费总量|备注\n2023|1227000|\n2024|1239000|\n",
        {(ENERGY, "2023", LEVEL): 122.7, (ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "kv missing region",
        "年份|2024\n秸秆综合利用率(%)|91.2\n",
    ),
    Case(
        "kv growth line",
        "地区|绥中县\n报告期|2024年1-9月\n全社会用电量（万千瓦时）|52000\n同比增长（%）|2.0\n",
        {(POWER, "2024-YTD09", LEVEL): 52000, (POWER, "2024-YTD09", YEARLY): 2},
    ),
    Case(
        "kv prior value",
        "地区|绥中县\n年份|2024\n全社会用电量（万千瓦时）|72000\n上年全社会用电量（万千瓦时）|70000\n",
        {(POWER, "2024", LEVEL): 72000, (POWER, "2023", LEVEL): 70000},
    ),
    Case(
        "考核 with 完成情况 text",
        "绥中县2024年度节能目标责任考核自评表\n考核内容|序号|考核指标|分值|评分标准|得分|备注\n节能目标|1|单位GDP能耗下降率|40|完成得满分|38|下降2.9%\n节能目标|2|能源消费总量增速|20|完成得满分|20|\n",
    ),
    Case(
        "十三五末 十四五末",
        "绥中县\n指标|单位|“十三五”末|“十四五”末\n城镇清洁取暖率|%|55|80\n",
    ),
    Case(
        "十四五 years with 规划 row",
        "绥中县十四五期间各年度\n指标|单位|2020年|2021年|2022年|2023年|2024年|2025年|2025年目标\n城镇清洁取暖率|%|55|58|61.2|66.9|71.5|80.2|80\n",
        {
            (HEAT, "2020", LEVEL): 55,
            (HEAT, "2021", LEVEL): 58,
            (HEAT, "2022", LEVEL): 61.2,
            (HEAT, "2023", LEVEL): 66.9,
            (HEAT, "2024", LEVEL): 71.5,
            (HEAT, "2025", LEVEL): 80.2,
        },
    ),
    Case(
        "年均增速 column",
        "绥中县\n指标|单位|2020年|2025年|年均增长（%）|累计增长（%）\n地区生产总值|亿元|190|240|4.8|26.3\n",
        {(GDP, "2020", LEVEL): 190, (GDP, "2025", LEVEL): 240, (GDP, "2025", SINCE): 26.3},
    ),
    Case(
        "五年累计",
        "绥中县“十四五”减排情况\n指标|单位|2021年|2022年|2023年|2024年|2025年|五年合计\n化学需氧量重点工程减排量|吨|200|195|260|254|200|1109\n",
        {
            (COD, "2021", LEVEL): 200,
            (COD, "2022", LEVEL): 195,
            (COD, "2023", LEVEL): 260,
            (COD, "2024", LEVEL): 254,
            (COD, "2025", LEVEL): 200,
            (COD, "2025", TOTAL): 1109,
        },
    ),
    Case(
        "单位 in thousand header",
        "绥中县 单位：千吨\n年份|化学需氧量重点工程减排量\n2023|0.26\n2024|0.244\n",
        {(COD, "2023", LEVEL): 260, (COD, "2024", LEVEL): 244},
    ),
    Case(
        "unit line with two units",
        "绥中县    单位：万吨标准煤、%\n年份|能源消费总量|比上年增长\n2023|122.7|2.0\n2024|123.9|1.0\n",
        {
            (ENERGY, "2023", LEVEL): 122.7,
            (ENERGY, "2024", LEVEL): 123.9,
            (ENERGY, "2023", YEARLY): 2,
            (ENERGY, "2024", YEARLY): 1,
        },
    ),
    Case(
        "unit line amounts only and change w/o unit",
        "绥中县    单位：万吨标准煤\n年份|能源消费总量|比上年增长\n2023|122.7|2.0\n2024|123.9|1.0\n",
        {
            (ENERGY, "2023", LEVEL): 122.7,
            (ENERGY, "2024", LEVEL): 123.9,
            (ENERGY, "2023", YEARLY): 2,
            (ENERGY, "2024", YEARLY): 1,
        },
    ),
    Case(
        "people in 万人 without statement by header unit",
        "绥中县\n年份|年末常住人口(万人)|户籍人口(万人)\n2023|53.4|63\n2024|53.1|62.5\n",
        {(PEOPLE, "2023", LEVEL): 534000.0, (PEOPLE, "2024", LEVEL): 531000.0},
    ),
    Case(
        "GDP 户籍 and 平均",
        "绥中县\n年份|常住人口（万人）|年平均人口（万人）\n2024|53.1|53.2\n",
        {(PEOPLE, "2024", LEVEL): 531000.0},
    ),
    Case(
        "tce in tons by header",
        "绥中县\n年份|能源消费总量（吨标准煤）\n2024|1239000\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "electricity in kWh",
        "绥中县\n年份|全社会用电量（千瓦时）|工业用电量（千瓦时）\n2024|720000000|400000000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "energy by equivalent and calorific",
        "绥中县\n年份|能源消费总量（等价值，万吨标准煤）|能源消费总量（当量值，万吨标准煤）\n2024|123.9|110\n",
    ),
    Case(
        "全口径 and 规上 columns",
        "绥中县\n年份|综合能源消费量（万吨标准煤）|规模以上工业综合能源消费量（万吨标准煤）\n2024|123.9|80\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "重点用能单位 title",
        "绥中县重点用能单位2024年能源消费\n年份|能源消费总量（万吨标准煤）\n2024|60\n",
    ),
    Case(
        "市区 / 城区 in region column",
        "地区|城市公共供水管网漏损率（%）|2024年\n市区|9.6|\n",
    ),
    Case(
        "市本级",
        "2024年\n地区|城镇清洁取暖率（%）\n市本级|75\n绥中县|71.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "省 row beside",
        "2024年\n地区|城镇清洁取暖率（%）\n辽宁省|80\n葫芦岛市|71.2\n绥中县|71.5\n",
        {("211400", HEAT, "2024", LEVEL): 71.2, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "全国 全省 columns",
        "绥中县2024年\n指标|单位|全国|全省|全市|绥中县\n城镇清洁取暖率|%|82|80|71.2|71.5\n",
        {("211400", HEAT, "2024", LEVEL): 71.2, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "全省平均 column",
        "绥中县\n指标|单位|2024年|全省平均|全市平均\n城镇清洁取暖率|%|71.5|80|71.2\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "全市平均 row",
        "2024年\n地区|城镇清洁取暖率（%）\n绥中县|71.5\n全市平均|71.2\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "与全市比 column",
        "绥中县\n指标|单位|2024年|比全市高（百分点）\n城镇清洁取暖率|%|71.5|0.3\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "比全市增减",
        "绥中县2024年\n指标|单位|2024年|与全市平均相比（±%）\n城镇清洁取暖率|%|71.5|0.3\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "占全市比重",
        "绥中县2024年\n指标|单位|2024年|占全市比重（%）\n地区生产总值|亿元|236.9|26\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "比计划",
        "绥中县2024年\n指标|单位|2024年|比计划增减%\n地区生产总值|亿元|236.9|1.2\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "比2019年 two-year average",
        "绥中县\n指标|单位|2021年|比2019年增长（%）|两年平均增长（%）\n地区生产总值|亿元|210|8.2|4.0\n",
        {(GDP, "2021", LEVEL): 210, (GDP, "2021", SINCE): 8.2},
    ),
    Case(
        "环比",
        "绥中县2024年9月\n指标|单位|9月|环比增长%|同比增长%\n全社会用电量|万千瓦时|6000|-3.0|2.0\n",
        {(POWER, "2024-09", LEVEL): 6000, (POWER, "2024-09", YEARLY): 2},
    ),
    Case(
        "上月 column",
        "绥中县2024年9月\n指标|单位|本月|上月|上年同月\n全社会用电量|万千瓦时|6000|6200|5900\n",
        {(POWER, "2024-09", LEVEL): 6000, (POWER, "2023-09", LEVEL): 5900},
    ),
    Case(
        "本期 上期",
        "绥中县2024年\n指标|单位|本期|上期\n全社会用电量|万千瓦时|72000|70000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "本年 上年 增减 绝对量 相对",
        "绥中县2024年\n指标|单位|本年|上年|增减量|增减率%\n全社会用电量|万千瓦时|72000|70000|2000|2.9\n",
        {
            (POWER, "2024", LEVEL): 72000,
            (POWER, "2023", LEVEL): 70000,
            (POWER, "2024", YEARLY): 2.9,
        },
    ),
    Case(
        "增减 two level head amounts and percent",
        "绥中县2024年\n指标|单位|2024年|2023年|增减|\n||||绝对数|%\n全社会用电量|万千瓦时|72000|70000|2000|2.9\n",
        {
            (POWER, "2024", LEVEL): 72000,
            (POWER, "2023", LEVEL): 70000,
            (POWER, "2024", YEARLY): 2.9,
        },
    ),
    Case(
        "增减 two level 绝对值",
        "绥中县2024年\n指标|单位|2024年|2023年|增减|\n||||绝对值|%\n全社会用电量|万千瓦时|72000|70000|2000|2.9\n",
        {
            (POWER, "2024", LEVEL): 72000,
            (POWER, "2023", LEVEL): 70000,
            (POWER, "2024", YEARLY): 2.9,
        },
    ),
    Case(
        "增减 two level 绝对量 with months",
        "绥中县2024年1-9月\n指标|单位|本年累计|上年同期|同比|\n||||绝对量|增速%\n全社会用电量|万千瓦时|52000|51000|1000|2.0\n",
        {
            (POWER, "2024-YTD09", LEVEL): 52000,
            (POWER, "2023-YTD09", LEVEL): 51000,
            (POWER, "2024-YTD09", YEARLY): 2,
        },
    ),
    Case(
        "比上年 / 增加量 增长率",
        "绥中县\n指标|单位|2024年|比上年|\n|||增加|增长%\n全社会用电量|万千瓦时|72000|2000|2.9\n",
        {(POWER, "2024", LEVEL): 72000, (POWER, "2024", YEARLY): 2.9},
    ),
    Case(
        "公共机构 title",
        "绥中县公共机构2024年能源资源消费情况\n指标|单位|数值\n能源消费总量|吨标准煤|3000\n用电量|万千瓦时|800\n公共机构人均综合能耗|千克标准煤/人|215\n",
        {("public-energy-per-head", "2024", LEVEL): 215},
    ),
    Case(
        "工业 title",
        "绥中县工业2024年能源消费情况\n指标|单位|数值\n能源消费总量|万吨标准煤|80\n",
    ),
    Case(
        "工信局 preamble",
        "绥中县2024年能源消费情况\n绥中县工业和信息化局\n指标|单位|数值\n能源消费总量|万吨标准煤|123.9\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "规上工业 title with its own indicators",
        "绥中县规模以上工业2024年主要指标\n指标|单位|2024年\n规模以上工业增加值增速|%|5.6\n规上工业单位增加值能耗下降|%|3.2\n",
        {
            ("industrial-value-added", "2024", YEARLY): 5.6,
            ("industrial-energy-intensity", "2024", YEARLY): -3.2,
        },
    ),
    Case(
        "month heads with 绝对数",
        "绥中县2024年9月\n指标|单位|本月||本年累计|\n||绝对数|增长%|绝对数|增长%\n全社会用电量|万千瓦时|6000|1.5|52000|2.0\n",
        {
            (POWER, "2024-09", LEVEL): 6000,
            (POWER, "2024-09", YEARLY): 1.5,
            (POWER, "2024-YTD09", LEVEL): 52000,
            (POWER, "2024-YTD09", YEARLY): 2,
        },
    ),
    Case(
        "absolute changes alone",
        "绥中县2024年\n指标|单位|比上年增减|\n||绝对值|%\n全社会用电量|万千瓦时|2000|2.9\n",
        {(POWER, "2024", YEARLY): 2.9},
    ),
    Case(
        "同比 over this and last year",
        "绥中县2024年\n指标|单位|同期对比||\n||本年|上年|增减%\n全社会用电量|万千瓦时|72000|70000|2.9\n",
        {
            (POWER, "2024", LEVEL): 72000,
            (POWER, "2023", LEVEL): 70000,
            (POWER, "2024", YEARLY): 2.9,
        },
    ),
    Case(
        "绝对额 under year",
        "绥中县\n指标|2023年||2024年|\n|绝对额（亿元）|增长（%）|绝对额（亿元）|增长（%）\n地区生产总值|228.4|4.1|236.9|3.6\n",
        {
            (GDP, "2023", LEVEL): 228.4,
            (GDP, "2023", YEARLY): 4.1,
            (GDP, "2024", LEVEL): 236.9,
            (GDP, "2024", YEARLY): 3.6,
        },
    ),
    Case(
        "总量 增量 under year",
        "绥中县\n指标|2024年||\n|总量|增量|增速（%）\n地区生产总值（亿元）|236.9|8.5|3.6\n",
        {(GDP, "2024", LEVEL): 236.9, (GDP, "2024", YEARLY): 3.6},
    ),
    Case(
        "总量 and 增速 with 位次",
        "2024年各县区主要指标\n地区|地区生产总值|||全社会用电量||\n|总量（亿元）|增速（%）|位次|总量（万千瓦时）|增速（%）|位次\n绥中县|236.9|3.6|2|72000|2.9|3\n兴城市|184.2|3.1|4|65000|1.9|5\n",
        {
            (GDP, "2024", LEVEL): 236.9,
            (GDP, "2024", YEARLY): 3.6,
            (POWER, "2024", LEVEL): 72000,
            (POWER, "2024", YEARLY): 2.9,
            ("211481", GDP, "2024", LEVEL): 184.2,
            ("211481", GDP, "2024", YEARLY): 3.1,
            ("211481", POWER, "2024", LEVEL): 65000,
            ("211481", POWER, "2024", YEARLY): 1.9,
        },
    ),
    Case(
        "工业用电 title",
        "绥中县2024年工业用电量（万千瓦时）\n月份|用电量\n1月|3000\n2月|2800\n",
    ),
    Case(
        "工业园区 title is not industry",
        "绥中县2024年工业园区循环化改造情况\n指标|单位|2024年\n园区循环化改造率|%|80\n",
        {("circular-parks", "2024", LEVEL): 80},
    ),
    Case(
        "服务业 title",
        "绥中县服务业2024年用电情况\n指标|单位|2024年\n用电量|万千瓦时|9000\n",
    ),
    Case(
        "农村 title",
        "绥中县农村2024年用电情况\n指标|单位|2024年\n用电量|万千瓦时|9000\n",
    ),
    Case(
        "城区",
        "绥中县城区2024年供水情况\n指标|单位|2024年\n城市公共供水管网漏损率|%|9.6\n",
        {("water-network-leakage", "2024", LEVEL): 9.6},
    ),
    Case(
        "开发区 in a county",
        "绥中县东戴河新区2024年主要指标\n指标|单位|2024年\n地区生产总值|亿元|30\n",
    ),
    Case(
        "乡镇 title",
        "绥中县前卫镇2024年主要指标\n指标|单位|2024年\n秸秆综合利用率|%|90\n",
    ),
    Case(
        "村 title",
        "绥中县前卫镇李家村秸秆综合利用台账\n年份|秸秆综合利用率（%）\n2024|90\n",
    ),
    Case(
        "a town's title and an indicator of 城镇",
        "绥中县高台镇2024年\n指标|单位|2024年\n城镇清洁取暖率|%|100\n",
    ),
    Case(
        "a village's title and an indicator of 农村",
        "绥中县大王庙村2024年\n指标|单位|2024年\n农村生活污水处理率|%|100\n",
    ),
    Case(
        "one park's title and an indicator of 园区",
        "绥中县滨海园区主要指标\n指标|单位|2024年\n园区循环化改造率|%|30\n",
    ),
    Case(
        "the parks of a county and an indicator of 园区",
        "绥中县各园区2024年循环化情况\n指标|单位|2024年\n园区循环化改造率|%|80\n",
        {("circular-parks", "2024", LEVEL): 80},
    ),
    Case(
        "学校 title",
        "绥中县第一高级中学2024年能源消费\n指标|单位|2024年\n用电量|万千瓦时|90\n",
    ),
    Case(
        "医院 title",
        "绥中县人民医院2024年用能\n指标|单位|2024年\n用电量|万千瓦时|190\n",
    ),
    Case(
        "公司 title",
        "绥中县某水泥有限公司2024年能源消费统计表\n指标|单位|2024年\n能源消费总量|吨标准煤|90000\n",
    ),
    Case(
        "供电公司 title",
        "国网绥中县供电公司2024年用电情况\n指标|单位|2024年\n全社会用电量|万千瓦时|72000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "填报单位 a company",
        "绥中县能源消费统计表\n填报单位：绥中县某水泥有限公司\n指标|单位|2024年\n能源消费总量|吨标准煤|90000\n",
    ),
    Case(
        "各乡镇 title with county rows",
        "绥中县各乡镇2024年秸秆综合利用情况\n地区|秸秆综合利用率（%）\n绥中县|90\n",
        {(STRAW, "2024", LEVEL): 90},
    ),
    Case(
        "农业农村局 title",
        "绥中县农业农村局2024年农业绿色发展情况\n指标|单位|2024年\n秸秆综合利用率|%|90\n畜禽粪污综合利用率|%|88\n",
        {(STRAW, "2024", LEVEL): 90, ("manure-utilisation", "2024", LEVEL): 88},
    ),
    Case(
        "住房和城乡建设局",
        "绥中县住房和城乡建设局2024年城镇污水处理情况\n指标|单位|2024年\n城市生活污水集中收集率|%|72\n",
        {("urban-sewage-collection", "2024", LEVEL): 72},
    ),
    Case(
        "电力消费",
        "绥中县2024年电力消费情况\n指标|单位|2024年\n全社会用电量|万千瓦时|72000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "农村污水 title",
        "绥中县农村环境整治2024年情况\n指标|单位|2024年\n农村生活污水治理率|%|35\n畜禽粪污综合利用率|%|88\n",
        {(SEWAGE, "2024", LEVEL): 35, ("manure-utilisation", "2024", LEVEL): 88},
    ),
    Case(
        "农业源减排 title",
        "绥中县农业源2024年主要污染物减排量\n指标|单位|2024年\n化学需氧量减排量|吨|100\n",
    ),
    Case(
        "交通局 title",
        "绥中县交通运输局2024年新能源汽车推广\n指标|单位|2024年\n新能源和清洁能源车辆占比|%|60\n",
        {("new-energy-vehicles", "2024", LEVEL): 60},
    ),
    Case(
        "zone is a region of the plan",
        "市属开发区2024年节能情况\n指标|单位|2024年\n全社会用电量|万千瓦时|30000\n",
        {("211400-KFQ", POWER, "2024", LEVEL): 30000},
    ),
    Case(
        "绥中镇",
        "绥中镇2024年秸秆综合利用率（%）\n年份|秸秆综合利用率\n2024|91\n",
    ),
    Case(
        "污水处理厂 title",
        "绥中县污水处理厂污泥处置情况\n年份|污泥无害化处置率（%）\n2024|91\n",
        {("sludge-safe-disposal", "2024", LEVEL): 91},
    ),
    Case(
        "county annual plan table 2025 with 2024 actual",
        "绥中县2024年计划执行情况及2025年主要指标\n指标|单位|2024年计划|2024年完成|2025年计划\n城镇清洁取暖率|%|72|71.5|75\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "target columns under year heads with 目标 完成 swapped",
        "绥中县\n指标|单位|2023年||2024年|\n||完成|目标|完成|目标\n城镇清洁取暖率|%|66.9|68|71.5|72\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "goal row pairs",
        "绥中县\n年份|类型|城镇清洁取暖率（%）\n2023|目标|68\n2023|完成|66.9\n2024|目标|72\n2024|完成|71.5\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "计划数 rows by name",
        "绥中县\n指标|2024年\n城镇清洁取暖率目标值（%）|72\n城镇清洁取暖率完成值（%）|71.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "column named 指标值 under 规划",
        "绥中县“十四五”规划\n指标名称|2020年现状值|2025年规划值|2024年完成值\n秸秆综合利用率（%）|85|90|89.5\n",
        {(STRAW, "2020", LEVEL): 85, (STRAW, "2024", LEVEL): 89.5},
    ),
    Case(
        "进展 beside targets may be the share reached",
        "绥中县2024年\n指标|目标|进展\n城镇清洁取暖率|80|88%\n",
    ),
    Case(
        "进展 of a year beside targets",
        "绥中县\n指标|2023年|2024年目标|2024年进展\n城镇清洁取暖率（%）|66.9|80|88\n",
        {(HEAT, "2023", LEVEL): 66.9},
    ),
    Case(
        "进展 without targets",
        "绥中县2024年\n指标|进展\n城镇清洁取暖率|71.5%\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "基期 and 目标 and progress",
        "绥中县\n指标|单位|基期（2020年）|2025年目标值|2024年进展|完成进度%\n秸秆综合利用率|%|85|90|89.5|90\n",
        {(STRAW, "2020", LEVEL): 85, (STRAW, "2024", LEVEL): 89.5},
    ),
    Case(
        "中期 columns",
        "绥中县\n指标|单位|2020年|2023年（中期）|2025年（目标）\n秸秆综合利用率|%|85|88|90\n",
        {(STRAW, "2020", LEVEL): 85, (STRAW, "2023", LEVEL): 88},
    ),
    Case(
        "2025E columns",
        "绥中县\n指标|单位|2023A|2024A|2025E\n全社会用电量|万千瓦时|70000|72000|74000\n",
        {(POWER, "2023", LEVEL): 70000, (POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "FY heads",
        "绥中县\n指标|单位|FY2023|FY2024\n全社会用电量|万千瓦时|70000|72000\n",
        {(POWER, "2023", LEVEL): 70000, (POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "dates as heads",
        "绥中县\n指标|单位|2023-12-31|2024-12-31\n城镇清洁取暖率|%|66.9|71.5\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "year with decimals from excel",
        "绥中县\n年份|城镇清洁取暖率（%）\n2023.0|66.9\n2024.0|71.5\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "year text with spaces",
        "绥中县\n年 份|城镇清洁取暖率（%）\n2 0 2 3|66.9\n２０２４年|71.5\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "chinese years",
        "绥中县\n年份|城镇清洁取暖率（%）\n二\u3007二三年|66.9\n二\u25cb二四年|71.5\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "month column names with year merged",
        "绥中县\n年|月|全社会用电量（万千瓦时）\n2024|1|6000\n|2|5500\n|3|5800\n",
        {
            (POWER, "2024-01", LEVEL): 6000,
            (POWER, "2024-02", LEVEL): 5500,
            (POWER, "2024-03", LEVEL): 5800,
        },
    ),
    Case(
        "period 202409",
        "地区|时期|全社会用电量（万千瓦时）\n绥中县|202408|6100\n绥中县|202409|6000\n",
        {(POWER, "2024-08", LEVEL): 6100, (POWER, "2024-09", LEVEL): 6000},
    ),
    Case(
        "quarter labels 2024Q1",
        "地区|季度|全社会用电量（万千瓦时）\n绥中县|2024Q1|17000\n绥中县|2024年第二季度|16000\n",
        {(POWER, "2024-Q1", LEVEL): 17000, (POWER, "2024-Q2", LEVEL): 16000},
    ),
    Case(
        "cumulative months rows named 1-2月",
        "绥中县2024年\n时间|全社会用电量（万千瓦时）\n1-2月|11500\n1-3月|17300\n1-4月|22000\n",
        {
            (POWER, "2024-YTD02", LEVEL): 11500,
            (POWER, "2024-YTD03", LEVEL): 17300,
            (POWER, "2024-YTD04", LEVEL): 22000,
        },
    ),
    Case(
        "monthly sums given as month",
        "绥中县2024年全社会用电量累计（万千瓦时）\n月份|累计用电量\n1月|6000\n2月|11500\n3月|17300\n",
        {
            (POWER, "2024-01", LEVEL): 6000,
            (POWER, "2024-YTD02", LEVEL): 11500,
            (POWER, "2024-YTD03", LEVEL): 17300,
        },
    ),
    Case(
        "half years",
        "绥中县\n指标|单位|2023年上半年|2023年下半年|2024年上半年\n全社会用电量|万千瓦时|33000|37000|34000\n",
        {(POWER, "2023-YTD06", LEVEL): 33000, (POWER, "2024-YTD06", LEVEL): 34000},
    ),
    Case(
        "去年同期 heading",
        "绥中县2024年前三季度\n指标|单位|今年|去年同期|增长（%）\n全社会用电量|万千瓦时|52000|51000|2.0\n",
        {
            (POWER, "2024-YTD09", LEVEL): 52000,
            (POWER, "2023-YTD09", LEVEL): 51000,
            (POWER, "2024-YTD09", YEARLY): 2,
        },
    ),
    Case(
        "本季 本季累计",
        "绥中县2024年三季度\n指标|单位|本季|年初至本季末累计|比上年同期增长%\n全社会用电量|万千瓦时|19000|52000|2.0\n",
        {
            (POWER, "2024-Q3", LEVEL): 19000,
            (POWER, "2024-YTD09", LEVEL): 52000,
            (POWER, "2024-YTD09", YEARLY): 2,
        },
    ),
    Case(
        "report with date of filling",
        "绥中县节能报表\n填报日期：2025年1月15日|||2024年\n指标|单位|本年实际|上年实际\n全社会用电量|万千瓦时|72000|70000\n",
        {(POWER, "2024", LEVEL): 72000, (POWER, "2023", LEVEL): 70000},
    ),
    Case(
        "title with two years",
        "绥中县2023—2024年节能指标\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n",
    ),
    Case(
        "title with year of issue",
        "绥中县统计局关于印发2025年节能监测方案的通知附表\n指标|单位|2024年\n全社会用电量|万千瓦时|72000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "document number in title",
        "绥统字〔2025〕12号\n绥中县2024年统计\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "title year differs from column",
        "绥中县2023年指标\n指标|单位|2024年\n全社会用电量|万千瓦时|72000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "no year at all",
        "绥中县\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n",
    ),
    Case(
        "note with year",
        "绥中县节能指标\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n注：数据为2024年初步核算数。\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "units in sub-row",
        "绥中县\n年份|地区生产总值|能源消费总量|全社会用电量\n|亿元|万吨标准煤|亿千瓦时\n2023|228.4|122.7|7.0\n2024|236.9|123.9|7.2\n",
        {
            (GDP, "2023", LEVEL): 228.4,
            (GDP, "2024", LEVEL): 236.9,
            (ENERGY, "2023", LEVEL): 122.7,
            (ENERGY, "2024", LEVEL): 123.9,
            (POWER, "2023", LEVEL): 70000,
            (POWER, "2024", LEVEL): 72000,
        },
    ),
    Case(
        "unit column named 计量单位 with brackets",
        "绥中县\n指标名称|计量单位|2024年\n地区生产总值|（亿元）|236.9\n全社会用电量|(亿千瓦时)|7.2\n",
        {(GDP, "2024", LEVEL): 236.9, (POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "unit blank inherits? repeated ditto",
        "绥中县\n指标名称|计量单位|2023年|2024年\n化学需氧量重点工程减排量|吨|260|244\n氨氮重点工程减排量|〃|8|8.2\n",
        {
            (COD, "2023", LEVEL): 260,
            (COD, "2024", LEVEL): 244,
            (NH3, "2023", LEVEL): 8,
            (NH3, "2024", LEVEL): 8.2,
        },
    ),
    Case(
        "wrong dimension unit",
        "绥中县\n指标名称|单位|2024年\n能源消费总量|亿元|123.9\n",
    ),
    Case(
        "gdp in 万元 by title",
        "绥中县地区生产总值（万元）\n年份|地区生产总值\n2024|2369000\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "intensity in kg",
        "绥中县\n指标|单位|2024年\n单位GDP能耗|千克标准煤/万元|530\n",
        {(INTENSITY, "2024", LEVEL): 0.53},
    ),
    Case(
        "abatement in 万吨",
        "绥中县\n指标|单位|2024年\n化学需氧量重点工程减排量|万吨|0.0244\n",
        {(COD, "2024", LEVEL): 244},
    ),
    Case(
        "pm25 in mg",
        "绥中县\n指标|单位|2024年\nPM2.5浓度|毫克/立方米|0.031\n",
        {("pm25", "2024", LEVEL): 31},
    ),
    Case(
        "several counties side by side with sub-columns",
        "2024年各县区指标\n指标|单位|连山区||绥中县||全市|\n||2023年|2024年|2023年|2024年|2023年|2024年\n城镇清洁取暖率|%|73|75|66.9|71.5|68|71.2\n",
        {
            ("211402", HEAT, "2023", LEVEL): 73,
            ("211402", HEAT, "2024", LEVEL): 75,
            (HEAT, "2023", LEVEL): 66.9,
            (HEAT, "2024", LEVEL): 71.5,
            ("211400", HEAT, "2023", LEVEL): 68,
            ("211400", HEAT, "2024", LEVEL): 71.2,
        },
    ),
    Case(
        "counties with 合计 first and 其中",
        "2024年全社会用电量（万千瓦时）\n地区|用电量|比上年增长%\n全市|1002000|3.1\n其中：连山区|201000|2.2\n龙港区|302000|4.0\n",
        {
            ("211400", POWER, "2024", LEVEL): 1002000.0,
            ("211400", POWER, "2024", YEARLY): 3.1,
            ("211402", POWER, "2024", LEVEL): 201000.0,
            ("211402", POWER, "2024", YEARLY): 2.2,
            ("211403", POWER, "2024", LEVEL): 302000.0,
            ("211403", POWER, "2024", YEARLY): 4,
        },
    ),
    Case(
        "indicators with region in the row label",
        "2024年\n指标|单位|数值\n绥中县城镇清洁取暖率|%|71.5\n兴城市城镇清洁取暖率|%|70\n",
        {(HEAT, "2024", LEVEL): 71.5, ("211481", HEAT, "2024", LEVEL): 70},
    ),
    Case(
        "city value in county's table",
        "绥中县2024年\n指标|单位|绥中县|全市\n城镇清洁取暖率|%|71.5|71.2\n",
        {(HEAT, "2024", LEVEL): 71.5, ("211400", HEAT, "2024", LEVEL): 71.2},
    ),
    Case(
        "county sum named 全县合计",
        "绥中县2024年\n乡镇|化学需氧量重点工程减排量（吨）\n绥中镇|100\n前卫镇|144\n全县合计|244\n",
        {(COD, "2024", LEVEL): 244},
    ),
    Case(
        "name variants",
        "2024年\n地区|城镇清洁取暖率（%）\n连 山 区|75\n绥中|71.5\n兴城|70\n葫芦岛市本级|80\n",
        {
            ("211402", HEAT, "2024", LEVEL): 75,
            (HEAT, "2024", LEVEL): 71.5,
            ("211481", HEAT, "2024", LEVEL): 70,
        },
    ),
    Case(
        "counties with code column as numbers",
        "2024年\n代码|地区|城镇清洁取暖率（%）\n211402|连山区|75\n211421|绥中县|71.5\n",
        {("211402", HEAT, "2024", LEVEL): 75, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "12-digit codes",
        "统计用区划代码|名称|2024年城镇清洁取暖率（%）\n211402000000|连山区|75\n211421000000|绥中县|71.5\n",
        {("211402", HEAT, "2024", LEVEL): 75, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "portal with extra metadata columns",
        "序号|数据来源单位|地区|指标|年份|数值|单位|更新频率|联系电话\n1|县统计局|绥中县|全社会用电量|2024|72000|万千瓦时|年|0429-1111\n2|县发改局|绥中县|能源消费总量|2024|123.9|万吨标准煤|年|0429-2222\n",
        {(POWER, "2024", LEVEL): 72000, (ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "portal with id columns numeric",
        "id|year|region|indicator|value|unit|version\n101|2024|绥中县|全社会用电量|72000|万千瓦时|1\n102|2023|绥中县|全社会用电量|70000|万千瓦时|2\n",
        {(POWER, "2024", LEVEL): 72000, (POWER, "2023", LEVEL): 70000},
    ),
    Case(
        "portal wide with field codes row",
        "AREA_CODE|AREA_NAME|STAT_YEAR|GDP|ELEC\n行政区划代码|行政区划名称|统计年份|地区生产总值（亿元）|全社会用电量（万千瓦时）\n211421|绥中县|2024|236.9|72000\n211481|兴城市|2024|184.2|65000\n",
        {
            (GDP, "2024", LEVEL): 236.9,
            (POWER, "2024", LEVEL): 72000,
            ("211481", GDP, "2024", LEVEL): 184.2,
            ("211481", POWER, "2024", LEVEL): 65000,
        },
    ),
    Case(
        "english portal wide",
        "region,year\nRegion|Year|GDP (100 million yuan)|Electricity consumption (10000 kWh)\nSuizhong|2024|236.9|72000\nXingcheng|2024|184.2|65000\n",
        {
            (GDP, "2024", LEVEL): 236.9,
            (POWER, "2024", LEVEL): 72000,
            ("211481", GDP, "2024", LEVEL): 184.2,
            ("211481", POWER, "2024", LEVEL): 65000,
        },
    ),
    Case(
        "traditional chinese",
        "綏中縣2024年\n指標|單位|2024年\n城鎮清潔取暖率|%|71.5\n全社會用電量|萬千瓦時|72000\n",
        {(HEAT, "2024", LEVEL): 71.5, (POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "values with units inside",
        "绥中县\n指标|2023年|2024年\n全社会用电量|7.0亿千瓦时|7.2亿千瓦时\n地区生产总值|228.4亿元|2369000万元\n",
        {
            (POWER, "2023", LEVEL): 70000,
            (POWER, "2024", LEVEL): 72000,
            (GDP, "2023", LEVEL): 228.4,
            (GDP, "2024", LEVEL): 236.9,
        },
    ),
    Case(
        "cells with 增长 text only",
        "绥中县2024年\n指标|数值|同比\n地区生产总值|236.9亿元|增长3.6%\n单位GDP能耗|0.53吨标准煤/万元|下降3.1%\n",
        {
            (GDP, "2024", LEVEL): 236.9,
            (GDP, "2024", YEARLY): 3.6,
            (INTENSITY, "2024", LEVEL): 0.53,
            (INTENSITY, "2024", YEARLY): -3.1,
        },
    ),
    Case(
        "text with value in a sentence",
        "绥中县2024年\n指标|完成情况\n城镇清洁取暖率|已达到71.5%\n秸秆综合利用率|90%，超额完成\n",
        {(HEAT, "2024", LEVEL): 71.5, (STRAW, "2024", LEVEL): 90},
    ),
    Case(
        "ranges",
        "绥中县\n指标|单位|2023年|2024年\n城镇清洁取暖率|%|65-70|71.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "half-width star and hash",
        "绥中县\n指标|单位|2023年|2024年\n#城镇清洁取暖率|%|66.9|71.5#\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "minus full width and parentheses pp",
        "绥中县\n指标|2024年比上年增减（%）\n单位GDP能耗|－3.1\n全社会用电量|＋2.9\n",
        {(INTENSITY, "2024", YEARLY): -3.1, (POWER, "2024", YEARLY): 2.9},
    ),
    Case(
        "fall column with negatives",
        "绥中县\n年份|单位GDP能耗下降率（%）\n2022|-3.4\n2023|-2.9\n2024|-3.1\n",
    ),
    Case(
        "fall column mixed",
        "绥中县\n年份|单位GDP能耗下降率（%）\n2022|3.4\n2023|-0.5\n2024|3.1\n",
        {
            (INTENSITY, "2022", YEARLY): -3.4,
            (INTENSITY, "2023", YEARLY): 0.5,
            (INTENSITY, "2024", YEARLY): -3.1,
        },
    ),
    Case(
        "升降 with words",
        "绥中县\n年份|单位GDP能耗升降率（上升为正，下降为负）（%）\n2022|-3.4\n2023|0.5\n",
        {(INTENSITY, "2022", YEARLY): -3.4, (INTENSITY, "2023", YEARLY): 0.5},
    ),
    Case(
        "intensity fall with （±%）",
        "绥中县\n年份|单位GDP能耗下降（±%）\n2022|3.4\n2023|2.5\n",
        {(INTENSITY, "2022", YEARLY): -3.4, (INTENSITY, "2023", YEARLY): -2.5},
    ),
    Case(
        "energy growth index",
        "绥中县\n年份|能源消费总量指数（上年=100）\n2023|102.0\n2024|101.0\n",
    ),
    Case(
        "electricity elasticity",
        "绥中县\n年份|全社会用电量（万千瓦时）|电力消费弹性系数|人均用电量（千瓦时）\n2024|72000|0.8|1356\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "per-capita GDP",
        "绥中县\n年份|地区生产总值（亿元）|人均地区生产总值（元）|地区生产总值密度\n2024|236.9|44600|10\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "population density etc",
        "绥中县\n年份|常住人口（万人）|城镇人口（万人）|城镇化率（%）|人口密度\n2024|53.1|20|38|190\n",
        {(PEOPLE, "2024", LEVEL): 531000.0},
    ),
    Case(
        "births",
        "绥中县\n指标|单位|2024年\n年末常住人口|万人|53.1\n出生人口|人|2000\n人口出生率|‰|3.8\n",
        {(PEOPLE, "2024", LEVEL): 531000.0},
    ),
    Case(
        "heading rows that narrow: firms",
        "绥中县2024年\n指标|单位|2024年\n一、全社会||\n能源消费总量|万吨标准煤|123.9\n二、规模以上工业||\n综合能源消费量|万吨标准煤|80\n用电量|万千瓦时|40000\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "heading row 公共机构",
        "绥中县2024年\n指标|单位|2024年\n公共机构||\n能源消费总量|吨标准煤|3000\n用电量|万千瓦时|800\n",
    ),
    Case(
        "heading rows only, firms first",
        "绥中县\n指标|单位|2024年\n规模以上工业||\n能源消费总量|万吨标准煤|80\n",
    ),
    Case(
        "heading rows 农业",
        "绥中县\n指标|单位|2024年\n农业||\n秸秆综合利用率|%|90\n工业||\n能源消费总量|万吨标准煤|80\n",
        {(STRAW, "2024", LEVEL): 90},
    ),
    Case(
        "heading rows that are clauses",
        "绥中县\n指标|单位|2024年\n（一）节能||\n单位GDP能耗下降率|%|3.1\n（二）减排||\n化学需氧量重点工程减排量|吨|244\n",
        {(INTENSITY, "2024", YEARLY): -3.1, (COD, "2024", LEVEL): 244},
    ),
    Case(
        "heading rows of towns",
        "绥中县\n指标|单位|2024年\n绥中镇||\n秸秆综合利用率|%|91\n前卫镇||\n秸秆综合利用率|%|89\n",
    ),
    Case(
        "group col 范围",
        "绥中县\n范围|指标|单位|2024年\n全社会|能源消费总量|万吨标准煤|123.9\n规上工业|能源消费总量|万吨标准煤|80\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "group col 领域 merged",
        "绥中县\n领域|指标|单位|2024年\n工业|能源消费总量|万吨标准煤|80\n建筑|用电量|万千瓦时|800\n",
    ),
    Case(
        "column heading 公共机构",
        "绥中县\n年份|公共机构||全社会\n|用电量（万千瓦时）|人均综合能耗（千克标准煤/人）|用电量（万千瓦时）\n2024|800|215|72000\n",
        {("public-energy-per-head", "2024", LEVEL): 215, (POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "column heading 重点用能单位",
        "绥中县\n年份|重点用能单位|全社会\n|能源消费总量（万吨标准煤）|能源消费总量（万吨标准煤）\n2024|60|123.9\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "column heading 规上",
        "绥中县\n年份|规上工业企业|\n|能源消费量（万吨标准煤）|用电量（万千瓦时）\n2024|80|40000\n",
    ),
    Case(
        "partial sum of two counties",
        "2024年\n地区|全社会用电量（万千瓦时）\n连山区|201000\n龙港区|302000\n合计|503000\n",
        {("211402", POWER, "2024", LEVEL): 201000.0, ("211403", POWER, "2024", LEVEL): 302000.0},
    ),
    Case(
        "partial sum column",
        "2024年\n指标|单位|连山区|龙港区|合计\n全社会用电量|万千瓦时|201000|302000|503000\n",
        {("211402", POWER, "2024", LEVEL): 201000.0, ("211403", POWER, "2024", LEVEL): 302000.0},
    ),
    Case(
        "growth given with unit % for an amount",
        "绥中县2024年\n指标|单位|2024年\n地区生产总值|%|3.6\n能源消费总量|%|1.0\n",
        {(GDP, "2024", YEARLY): 3.6, (ENERGY, "2024", YEARLY): 1},
    ),
    Case(
        "yearbook title year",
        "绥中县统计年鉴2025\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n",
    ),
    Case(
        "yearbook in title other way",
        "2025年葫芦岛统计年鉴 绥中县能源\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n",
    ),
    Case(
        "月报表 title",
        "绥中县2024年9月报表\n指标|单位|数值\n全社会用电量|万千瓦时|6000\n",
        {(POWER, "2024-09", LEVEL): 6000},
    ),
    Case(
        "title month but column 累计",
        "绥中县2024年9月\n指标|单位|累计\n全社会用电量|万千瓦时|52000\n",
        {(POWER, "2024-YTD09", LEVEL): 52000},
    ),
    Case(
        "label 占比",
        "绥中县\n指标|2023年|2024年\n能源消费总量（万吨标准煤）|122.7|123.9\n占全市比重（%）|20|21\n",
        {(ENERGY, "2023", LEVEL): 122.7, (ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "label 比重 nameless rows",
        "绥中县\n指标|单位|2023年|2024年\n地区生产总值|亿元|228.4|236.9\n比重|%|25|26\n",
        {(GDP, "2023", LEVEL): 228.4, (GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "label 排名 rows",
        "绥中县\n指标|2023年|2024年\n城镇清洁取暖率（%）|66.9|71.5\n全市排名|3|2\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "label target rows",
        "绥中县\n指标|2023年|2024年\n城镇清洁取暖率（%）|66.9|71.5\n年度目标（%）|68|72\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "label 完成率 rows",
        "绥中县\n指标|2023年|2024年\n化学需氧量重点工程减排量（吨）|260|244\n完成率（%）|101|99\n",
        {(COD, "2023", LEVEL): 260, (COD, "2024", LEVEL): 244},
    ),
    Case(
        "label cumulative rows",
        "绥中县\n指标|2023年|2024年\n化学需氧量重点工程减排量（吨）|260|244\n累计（吨）|665|909\n",
        {
            (COD, "2023", LEVEL): 260,
            (COD, "2024", LEVEL): 244,
            (COD, "2023", TOTAL): 665,
            (COD, "2024", TOTAL): 909,
        },
    ),
    Case(
        "label amount of change rows",
        "绥中县\n指标|单位|2023年|2024年\n能源消费总量|万吨标准煤|122.7|123.9\n比上年增加|万吨标准煤|2.4|1.2\n",
        {(ENERGY, "2023", LEVEL): 122.7, (ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "label per head rows",
        "绥中县\n指标|单位|2023年|2024年\n全社会用电量|万千瓦时|70000|72000\n人均|千瓦时|1310|1356\n",
        {(POWER, "2023", LEVEL): 70000, (POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "label 其中 col parts then total",
        "绥中县\n指标|单位|2024年\n其中：煤炭|万吨标准煤|70\n能源消费总量|万吨标准煤|123.9\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "a heading 目标值 over its rows",
        "绥中县\n指标|2024年\n目标值|\n城镇清洁取暖率（%）|80\n秸秆综合利用率（%）|90\n",
    ),
    Case(
        "headings 完成值 and 目标值 over their rows",
        "绥中县\n指标|2024年\n完成值|\n城镇清洁取暖率（%）|71.5\n目标值|\n城镇清洁取暖率（%）|80\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "headings 目标 and 实际 over their rows",
        "绥中县\n指标|2024年\n一、目标|\n城镇清洁取暖率（%）|80\n二、实际|\n城镇清洁取暖率（%）|71.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "key value form with a heading 目标值",
        "地区|绥中县\n年份|2024\n目标值|\n城镇清洁取暖率（%）|80\n",
    ),
    Case(
        "headings of fields over their own indicators",
        "绥中县2024年节能减排进展\n指标|单位|2024年\n一、工业领域||\n规模以上工业单位增加值能耗比上年下降|%|3.2\n65蒸吨/小时以上燃煤锅炉超低排放比例|%|100\n二、农业农村领域||\n秸秆综合利用率|%|90\n三、公共机构||\n公共机构人均综合能耗|千克标准煤/人|215\n四、综合||\n能源消费总量|万吨标准煤|123.9\n",
        {
            ("industrial-energy-intensity", "2024", YEARLY): -3.2,
            ("boiler-ultra-low-emission", "2024", LEVEL): 100,
            (STRAW, "2024", LEVEL): 90,
            ("public-energy-per-head", "2024", LEVEL): 215,
            (ENERGY, "2024", LEVEL): 123.9,
        },
    ),
    Case(
        "field column over their own indicators",
        "绥中县2024年\n领域|指标|单位|2024年\n工业|溶剂型工业涂料使用比例|%|54.5\n建筑|城镇新建建筑执行绿色建筑标准|%|100\n交通|铁路水路货运量占比|%|13\n农业|秸秆综合利用率|%|90\n公共机构|公共机构人均综合能耗|千克标准煤/人|215\n综合|能源消费总量|万吨标准煤|123.9\n",
        {
            ("solvent-coating-share", "2024", LEVEL): 54.5,
            ("green-building-standard", "2024", LEVEL): 100,
            ("rail-water-freight-share", "2024", LEVEL): 13,
            (STRAW, "2024", LEVEL): 90,
            ("public-energy-per-head", "2024", LEVEL): 215,
            (ENERGY, "2024", LEVEL): 123.9,
        },
    ),
    Case(
        "all counties and their sum",
        "2024年\n地区|全社会用电量（万千瓦时）\n连山区|201000\n龙港区|302000\n南票区|100000\n绥中县|72000\n建昌县|60000\n兴城市|65000\n合计|800000\n",
        {
            ("211402", POWER, "2024", LEVEL): 201000.0,
            ("211403", POWER, "2024", LEVEL): 302000.0,
            ("211404", POWER, "2024", LEVEL): 100000.0,
            (POWER, "2024", LEVEL): 72000,
            ("211422", POWER, "2024", LEVEL): 60000,
            ("211481", POWER, "2024", LEVEL): 65000,
            ("211400", POWER, "2024", LEVEL): 800000.0,
        },
    ),
    Case(
        "all counties across and their sum",
        "2024年\n指标|单位|合计|连山区|龙港区|南票区|绥中县|建昌县|兴城市\n全社会用电量|万千瓦时|800000|201000|302000|100000|72000|60000|65000\n",
        {
            ("211402", POWER, "2024", LEVEL): 201000.0,
            ("211403", POWER, "2024", LEVEL): 302000.0,
            ("211404", POWER, "2024", LEVEL): 100000.0,
            (POWER, "2024", LEVEL): 72000,
            ("211422", POWER, "2024", LEVEL): 60000,
            ("211481", POWER, "2024", LEVEL): 65000,
            ("211400", POWER, "2024", LEVEL): 800000.0,
        },
    ),
    Case(
        "the city by its name beside two counties",
        "2024年\n地区|全社会用电量（万千瓦时）\n连山区|201000\n龙港区|302000\n全市|800000\n",
        {
            ("211402", POWER, "2024", LEVEL): 201000.0,
            ("211403", POWER, "2024", LEVEL): 302000.0,
            ("211400", POWER, "2024", LEVEL): 800000.0,
        },
    ),
    Case(
        "yearbook with years of its own",
        "绥中县统计年鉴2025 能源\n年份|全社会用电量（万千瓦时）\n2023|70000\n2024|72000\n",
        {(POWER, "2023", LEVEL): 70000, (POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "a row of completion beside the figure",
        "绥中县\n指标|2024年\n城镇清洁取暖率完成值（%）|71.5\n城镇清洁取暖率完成率（%）|95\n城镇清洁取暖率目标值（%）|75\n城镇清洁取暖率全市排名|3\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "rows with 实际完成",
        "绥中县\n指标|单位|2024年\n化学需氧量重点工程减排量实际完成|吨|244\n化学需氧量重点工程减排量计划|吨|240\n",
        {(COD, "2024", LEVEL): 244},
    ),
    Case(
        "name that ends in 完成率 and is an indicator",
        "绥中县\n指标|2024年\n燃煤锅炉超低排放改造完成率（%）|100\n",
        {("boiler-ultra-low-emission", "2024", LEVEL): 100},
    ),
    Case(
        "the last quarter of a year merged by blanks",
        "绥中县\n年份|季度|全社会用电量（万千瓦时）\n2023|1|17000\n|2|16000\n2024|1|17500\n|2|16500\n",
        {
            (POWER, "2023-Q1", LEVEL): 17000,
            (POWER, "2023-Q2", LEVEL): 16000,
            (POWER, "2024-Q1", LEVEL): 17500,
            (POWER, "2024-Q2", LEVEL): 16500,
        },
    ),
    Case(
        "months go on into the next year below one year",
        "绥中县用电量（万千瓦时）\n年份|月份|用电量\n2023|12月|6000\n|1月|6100\n|2月|6200\n",
        {(POWER, "2023-12", LEVEL): 6000},
    ),
    Case(
        "quarters go on into the next year below one year",
        "绥中县用电量（万千瓦时）\n年份|季度|用电量\n2023|四季度|16000\n|一季度|16100\n",
        {(POWER, "2023-Q4", LEVEL): 16000},
    ),
    Case(
        "months below their year, and the whole of it",
        "绥中县用电量（万千瓦时）\n年份|月份|用电量\n2023|11月|6000\n|12月|6100\n|全年|72000\n2024|1月|6200\n|2月|6100\n",
        {
            (POWER, "2023-11", LEVEL): 6000,
            (POWER, "2023-12", LEVEL): 6100,
            (POWER, "2023", LEVEL): 72000,
            (POWER, "2024-01", LEVEL): 6200,
            (POWER, "2024-02", LEVEL): 6100,
        },
    ),
    Case(
        "months of each county below one year",
        "用电量（万千瓦时）\n年份|地区|月份|用电量\n2023|绥中县|11月|6000\n|绥中县|12月|6100\n|兴城市|11月|5000\n|兴城市|12月|5100\n",
        {
            (POWER, "2023-11", LEVEL): 6000,
            (POWER, "2023-12", LEVEL): 6100,
            ("211481", POWER, "2023-11", LEVEL): 5000,
            ("211481", POWER, "2023-12", LEVEL): 5100,
        },
    ),
    Case(
        "a month without a year at the end",
        "绥中县\n年份|月份|全社会用电量（万千瓦时）\n2024|11|6000\n2024|12|6100\n|1|6200\n",
        {(POWER, "2024-11", LEVEL): 6000, (POWER, "2024-12", LEVEL): 6100},
    ),
    Case(
        "type column of targets and results in a long table",
        "地区|指标|类型|时期|数值|单位\n绥中县|城镇清洁取暖率|目标值|2024|72|%\n绥中县|城镇清洁取暖率|完成值|2024|71.5|%\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "heading of a firm",
        "绥中县2024年\n指标|单位|2024年\n甲水泥有限公司||\n能源消费总量|吨标准煤|90000\n用电量|万千瓦时|3000\n",
    ),
    Case(
        "heading 合计 after parts",
        "绥中县2024年\n指标|单位|2024年\n规模以上工业||\n用电量|万千瓦时|40000\n合计||\n能源消费总量|万吨标准煤|123.9\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "task list title",
        "绥中县2025年度节能减排工作任务清单\n指标|单位|2025年\n城镇清洁取暖率|%|80\n",
    ),
    Case(
        "notice that sets targets",
        "关于下达2025年节能目标的通知\n指标|单位|2025年\n城镇清洁取暖率|%|80\n",
    ),
    Case(
        "responsibility split",
        "绥中县2025年节能目标责任分解表\n指标|单位|2025年\n城镇清洁取暖率|%|80\n",
    ),
    Case(
        "draft of a plan",
        "绥中县2025年计划（草案）\n指标|单位|2025年\n城镇清洁取暖率|%|80\n",
    ),
    Case(
        "limits as values of the last year",
        "绥中县\n指标|单位|2020年|2025年\n城镇清洁取暖率|%|55|≥80\n城市公共供水管网漏损率|%|14|≤10\n",
        {(HEAT, "2020", LEVEL): 55, ("water-network-leakage", "2020", LEVEL): 14},
    ),
    Case(
        "limits as values, years in rows",
        "绥中县\n年份|城镇清洁取暖率（%）\n2024|71.5\n2025|不低于80\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "value added without a unit",
        "绥中县\n指标|2024年\n规模以上工业增加值|61.2\n",
    ),
    Case(
        "gdp in 万元 without a unit",
        "绥中县\n指标|2023年|2024年\n地区生产总值|2284000|2369000\n",
    ),
    Case(
        "energy in tonnes without a unit",
        "绥中县\n指标|2023年|2024年\n能源消费总量|1227000|1239000\n",
    ),
    Case(
        "gdp in 亿元 without a unit",
        "绥中县\n指标|2023年|2024年\n地区生产总值|228.4|236.9\n",
        {(GDP, "2023", LEVEL): 228.4, (GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "wide table by counties and indicators stacked header",
        "2024年各县区农业绿色发展指标\n地区|秸秆综合利用率（%）||畜禽粪污综合利用率（%）|\n|目标|完成|目标|完成\n绥中县|90|91|85|86\n兴城市|90|89|85|84\n",
        {
            (STRAW, "2024", LEVEL): 91,
            ("manure-utilisation", "2024", LEVEL): 86,
            ("211481", STRAW, "2024", LEVEL): 89,
            ("211481", "manure-utilisation", "2024", LEVEL): 84,
        },
    ),
    Case(
        "counties with 自评 and 核定",
        "2024年各县区清洁取暖\n地区|自评值（%）|核定值（%）\n绥中县|72|71.5\n",
    ),
    Case(
        "县报 市核 columns",
        "2024年各县区城镇清洁取暖率（%）\n地区|县区上报|市级核定\n绥中县|72|71.5\n兴城市|70|70\n",
        {(HEAT, "2024", LEVEL): 71.5, ("211481", HEAT, "2024", LEVEL): 70},
    ),
    Case(
        "上报数 审核数",
        "2024年各县区化学需氧量重点工程减排量（吨）\n地区|上报减排量|审核认定减排量\n绥中县|260|244\n",
    ),
    Case(
        "申报 认定 in a header",
        "绥中县\n指标|单位|2024年申报|2024年认定\n化学需氧量重点工程减排量|吨|260|244\n",
        {(COD, "2024", LEVEL): 244},
    ),
    Case(
        "cumulative table by year rows",
        "绥中县化学需氧量减排量（吨）\n年份|当年减排量|累计减排量\n2021|200|200\n2022|195|395\n2023|260|655\n",
        {
            (COD, "2021", LEVEL): 200,
            (COD, "2022", LEVEL): 195,
            (COD, "2023", LEVEL): 260,
            (COD, "2021", TOTAL): 200,
            (COD, "2022", TOTAL): 395,
            (COD, "2023", TOTAL): 655,
        },
    ),
    Case(
        "cumulative decline by year rows",
        "绥中县单位GDP能耗\n年份|比上年下降（%）|比2020年累计下降（%）\n2021|2.9|2.9\n2022|3.4|6.2\n",
        {
            (INTENSITY, "2021", YEARLY): -2.9,
            (INTENSITY, "2022", YEARLY): -3.4,
            (INTENSITY, "2021", SINCE): -2.9,
            (INTENSITY, "2022", SINCE): -6.2,
        },
    ),
    Case(
        "cumulative decline and a target",
        "绥中县单位GDP能耗下降率（%）\n年份|当年|累计|“十四五”目标\n2021|2.9|2.9|14.5\n2022|3.4|6.2|14.5\n",
        {
            (INTENSITY, "2021", YEARLY): -2.9,
            (INTENSITY, "2022", YEARLY): -3.4,
            (INTENSITY, "2021", SINCE): -2.9,
            (INTENSITY, "2022", SINCE): -6.2,
        },
    ),
    Case(
        "fall written as negative rise",
        "绥中县\n年份|单位GDP能耗增长率（%）\n2021|-2.9\n2022|-3.4\n",
        {(INTENSITY, "2021", YEARLY): -2.9, (INTENSITY, "2022", YEARLY): -3.4},
    ),
    Case(
        "降幅",
        "绥中县\n年份|单位GDP能耗降幅（%）\n2021|2.9\n2022|3.4\n",
        {(INTENSITY, "2021", YEARLY): -2.9, (INTENSITY, "2022", YEARLY): -3.4},
    ),
    Case(
        "同比 of an absolute column in per mille",
        "绥中县2024年\n指标|单位|2024年|同比（‰）\n常住人口|万人|53.1|-5.6\n",
        {(PEOPLE, "2024", LEVEL): 531000.0, (PEOPLE, "2024", YEARLY): -0.56},
    ),
    Case(
        "population natural growth",
        "绥中县\n指标|2024年\n常住人口（万人）|53.1\n人口自然增长率（‰）|-4.2\n",
        {(PEOPLE, "2024", LEVEL): 531000.0},
    ),
    Case(
        "fall in the label, 累计 in the head",
        "绥中县2024年\n指标|单位|当年|累计\n单位GDP能耗下降率|%|3.1|9.2\n",
        {(INTENSITY, "2024", YEARLY): -3.1, (INTENSITY, "2024", SINCE): -9.2},
    ),
    Case(
        "fall in the label, 累计完成 in the head",
        "绥中县2024年\n指标|2024年完成|累计完成\n单位GDP能耗下降率（%）|3.1|9.2\n",
        {(INTENSITY, "2024", YEARLY): -3.1, (INTENSITY, "2024", SINCE): -9.2},
    ),
    Case(
        "fall in the label, 十四五累计 in the head",
        "绥中县2024年\n指标|2024年|十四五累计\n单位GDP能耗下降率（%）|3.1|9.2\n",
        {(INTENSITY, "2024", YEARLY): -3.1, (INTENSITY, "2024", SINCE): -9.2},
    ),
    Case(
        "fall in the heading over 当年 and 累计",
        "绥中县\n年份|单位GDP能耗下降率（%）|\n|当年|累计\n2023|2.9|6.2\n2024|3.1|9.2\n",
        {
            (INTENSITY, "2023", YEARLY): -2.9,
            (INTENSITY, "2024", YEARLY): -3.1,
            (INTENSITY, "2023", SINCE): -6.2,
            (INTENSITY, "2024", SINCE): -9.2,
        },
    ),
    Case(
        "fall in the measure column 累计",
        "地区|指标|类型|年份|数值\n绥中县|单位GDP能耗下降率（%）|累计|2024|9.2\n",
        {(INTENSITY, "2024", SINCE): -9.2},
    ),
    Case(
        "fall by the title and 累计 as rows",
        "绥中县单位GDP能耗下降率（%）\n年份|数值\n2024|3.1\n",
        {(INTENSITY, "2024", YEARLY): -3.1},
    ),
    Case(
        "fall in the title and years across with 累计",
        "绥中县单位GDP能耗降低率（%）\n地区|2021年|2022年|2023年|累计\n绥中县|2.9|3.4|1.0|7.1\n兴城市|3.0|3.1|2.0|7.9\n",
        {
            (INTENSITY, "2021", YEARLY): -2.9,
            (INTENSITY, "2022", YEARLY): -3.4,
            (INTENSITY, "2023", YEARLY): -1,
            ("211481", INTENSITY, "2021", YEARLY): -3,
            ("211481", INTENSITY, "2022", YEARLY): -3.1,
            ("211481", INTENSITY, "2023", YEARLY): -2,
        },
    ),
    Case(
        "fall in the title and cumulative by range",
        "绥中县单位GDP能耗降低率（%）\n地区|2021年|2022年|2021-2022年累计\n绥中县|2.9|3.4|6.2\n",
        {
            (INTENSITY, "2021", YEARLY): -2.9,
            (INTENSITY, "2022", YEARLY): -3.4,
            (INTENSITY, "2022", SINCE): -6.2,
        },
    ),
    Case(
        "fall in the label and cumulative by range",
        "绥中县\n指标|2021年|2022年|2021-2022年累计\n单位GDP能耗降低率（%）|2.9|3.4|6.2\n",
        {
            (INTENSITY, "2021", YEARLY): -2.9,
            (INTENSITY, "2022", YEARLY): -3.4,
            (INTENSITY, "2022", SINCE): -6.2,
        },
    ),
    Case(
        "rise in the label, months so far",
        "绥中县2024年1-9月\n指标|单位|累计\n全社会用电量增速|%|2.0\n",
        {(POWER, "2024-YTD09", YEARLY): 2},
    ),
    Case(
        "fall within the months so far",
        "绥中县2024年1-9月\n指标|单位|9月|累计\n单位GDP能耗下降率|%|2.0|3.0\n",
        {(INTENSITY, "2024-09", YEARLY): -2, (INTENSITY, "2024-YTD09", YEARLY): -3},
    ),
    Case(
        "amounts with 累计 and growth labels",
        "绥中县2024年9月\n指标|单位|当月|累计\n全社会用电量|万千瓦时|6000|52000\n全社会用电量增长|%|1.0|2.0\n",
        {
            (POWER, "2024-09", LEVEL): 6000,
            (POWER, "2024-YTD09", LEVEL): 52000,
            (POWER, "2024-09", YEARLY): 1,
            (POWER, "2024-YTD09", YEARLY): 2,
        },
    ),
    Case(
        "amounts with 累计 in a year",
        "绥中县2024年\n指标|单位|当年|累计\n化学需氧量重点工程减排量|吨|244|909\n",
        {(COD, "2024", LEVEL): 244, (COD, "2024", TOTAL): 909},
    ),
    Case(
        "growth of an amount under 累计 in a year",
        "绥中县2024年\n指标|单位|当年|累计\n地区生产总值增长|%|3.6|15.2\n",
        {(GDP, "2024", YEARLY): 3.6, (GDP, "2024", SINCE): 15.2},
    ),
    Case(
        "累计 of share",
        "绥中县2024年\n指标|单位|当年|累计\n城镇清洁取暖率|%|71.5|71.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "transport shares by mode",
        "绥中县交通运输2024年统计\n指标|单位|2023年|2024年|同比（%）\n铁路货运量|万吨|200|220|10\n水路货运量|万吨|100|110|10\n铁路、水路货运量占比|%|12.1|13.0|7.4\n",
        {
            ("rail-water-freight-share", "2023", LEVEL): 12.1,
            ("rail-water-freight-share", "2024", LEVEL): 13,
            ("rail-water-freight-share", "2024", YEARLY): 7.4,
        },
    ),
    Case(
        "nev counts and share",
        "绥中县2024年新增或更换车辆情况\n类别|新增车辆（辆）|其中新能源（辆）|新能源占比（%）\n公交|20|20|100\n出租|50|25|50\n合计|70|45|64.3\n",
    ),
    Case(
        "green buildings areas and share",
        "绥中县2024年绿色建筑\n指标|单位|2024年\n城镇新建建筑面积|万平方米|12\n绿色建筑面积|万平方米|12\n绿色建筑占新建建筑比重|%|100\n",
        {("green-building-standard", "2024", LEVEL): 100},
    ),
    Case(
        "leakage with volumes",
        "绥中县供水2024年\n年份|供水总量（万立方米）|漏损水量（万立方米）|公共供水管网漏损率（%）\n2023|1000|102|10.2\n2024|1010|97|9.6\n",
        {
            ("water-network-leakage", "2023", LEVEL): 10.2,
            ("water-network-leakage", "2024", LEVEL): 9.6,
        },
    ),
    Case(
        "sewage per plant rows",
        "绥中县2024年污水处理\n污水处理厂|处理量（万吨）|污泥产生量（吨）|污泥无害化处置率（%）\n第一污水处理厂|500|3000|100\n第二污水处理厂|300|2000|98\n合计|800|5000|99.2\n",
    ),
    Case(
        "firm table with county total",
        "绥中县重点用能单位2024年能源消费\n企业名称|综合能源消费量（吨标准煤）\n甲厂|30000\n乙厂|20000\n合计|50000\n",
    ),
    Case(
        "public institutions by system",
        "绥中县2024年公共机构能耗\n系统|建筑面积（平方米）|能耗总量（吨标准煤）|单位建筑面积能耗（千克标准煤/平方米）\n教育|100000|1000|10\n卫生|50000|900|18\n合计|150000|1900|12.7\n",
    ),
    Case(
        "public institutions quarterly",
        "绥中县2024年一季度公共机构能耗\n指标|单位|本季度|上年同期|同比增减%\n公共机构人均综合能耗|千克标准煤/人|60|62|-3.2\n公共机构单位建筑面积能耗|千克标准煤/平方米|3.1|3.2|-3.1\n",
        {
            ("public-energy-per-head", "2024-Q1", LEVEL): 60,
            ("public-energy-per-head", "2023-Q1", LEVEL): 62,
            ("public-energy-per-head", "2024-Q1", YEARLY): -3.2,
            ("public-energy-per-area", "2024-Q1", LEVEL): 3.1,
            ("public-energy-per-area", "2023-Q1", LEVEL): 3.2,
            ("public-energy-per-area", "2024-Q1", YEARLY): -3.1,
        },
    ),
    Case(
        "straw by crop",
        "绥中县2024年秸秆综合利用\n作物|可收集量（吨）|利用量（吨）|综合利用率（%）\n玉米|300000|273000|91\n水稻|20000|18000|90\n合计|320000|291000|90.9\n",
    ),
    Case(
        "film",
        "绥中县2024年农膜回收\n指标|数值|单位\n农膜使用量|1000|吨\n回收量|860|吨\n回收率|86|%\n",
    ),
    Case(
        "emissions and changes vs base",
        "绥中县主要污染物排放量（吨）\n污染物|2020年排放量|2024年排放量|2024年比2020年减排比例（%）\n化学需氧量|3400|3000|11.8\n氨氮|230|200|13.0\n",
        {
            ("cod-emissions", "2020", LEVEL): 3400,
            ("cod-emissions", "2024", LEVEL): 3000,
            ("ammonia-emissions", "2020", LEVEL): 230,
            ("ammonia-emissions", "2024", LEVEL): 200,
        },
    ),
    Case(
        "abatement by kind",
        "绥中县2024年减排量（吨）\n污染物|工业源|生活源|农业源|合计\n化学需氧量|50|100|94|244\n氨氮|2|3|3|8\n",
        {(COD, "2024", LEVEL): 244, (NH3, "2024", LEVEL): 8},
    ),
    Case(
        "abatement project ledger",
        "绥中县2024年减排项目\n项目名称|污染物|减排量（吨）\n污水厂提标|化学需氧量|100\n养殖场治理|化学需氧量|144\n合计||244\n",
    ),
    Case(
        "abatement needed and done",
        "绥中县化学需氧量减排（吨）\n年份|应完成|实际完成|累计应完成|累计完成\n2023|240|260|800|655\n2024|240|254|1040|909\n",
        {
            (COD, "2023", LEVEL): 260,
            (COD, "2024", LEVEL): 254,
            (COD, "2023", TOTAL): 655,
            (COD, "2024", TOTAL): 909,
        },
    ),
    Case(
        "non-fossil parts",
        "绥中县2024年\n指标|单位|数值\n非化石能源消费量|万吨标准煤|18\n非化石能源占能源消费总量比重|%|14.5\n",
        {("non-fossil-share", "2024", LEVEL): 14.5},
    ),
    Case(
        "coal share",
        "绥中县2024年能源结构（%）\n品种|比重\n煤炭|56\n油品|16\n天然气|4\n非化石能源|14.5\n",
    ),
    Case(
        "energy balance",
        "绥中县2024年能源消费结构\n品种|实物量|折标量（万吨标准煤）\n煤炭（万吨）|98|70\n油品（万吨）|14|20\n合计||123.9\n",
    ),
    Case(
        "intensity by year with index",
        "绥中县单位GDP能耗\n年份|单位GDP能耗（吨标准煤/万元，2020年价）|比上年上升（下降为负）（%）\n2023|0.55|-2.9\n2024|0.53|-3.1\n",
        {
            (INTENSITY, "2023", LEVEL): 0.55,
            (INTENSITY, "2024", LEVEL): 0.53,
            (INTENSITY, "2023", YEARLY): -2.9,
            (INTENSITY, "2024", YEARLY): -3.1,
        },
    ),
    Case(
        "GDP at constant prices",
        "绥中县\n年份|地区生产总值（2020年价，亿元）|地区生产总值（现价，亿元）\n2023|215|228.4\n2024|222.7|236.9\n",
        {(GDP, "2023", LEVEL): 228.4, (GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "GDP growth at comparable prices",
        "绥中县\n指标|2024年|按可比价增长（%）\n地区生产总值（亿元）|236.9|3.6\n",
        {(GDP, "2024", LEVEL): 236.9, (GDP, "2024", YEARLY): 3.6},
    ),
    Case(
        "GDP two years real and nominal growth",
        "绥中县\n指标|2023年|2024年|名义增长（%）|实际增长（%）\n地区生产总值（亿元）|228.4|236.9|3.7|3.6\n",
        {(GDP, "2023", LEVEL): 228.4, (GDP, "2024", LEVEL): 236.9, (GDP, "2024", YEARLY): 3.6},
    ),
    Case(
        "累计 behind months of which the last are blank",
        "2024年绥中县\n指标|1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月|累计\n全社会用电量（万千瓦时）|16|15|17||||||||||48\n同比（%）|2.1|-3.4|4.5||||||||||1.1\n",
        {
            (POWER, "2024-01", LEVEL): 16,
            (POWER, "2024-02", LEVEL): 15,
            (POWER, "2024-03", LEVEL): 17,
            (POWER, "2024-YTD03", LEVEL): 48,
            (POWER, "2024-01", YEARLY): 2.1,
            (POWER, "2024-02", YEARLY): -3.4,
            (POWER, "2024-03", YEARLY): 4.5,
            (POWER, "2024-YTD03", YEARLY): 1.1,
        },
    ),
    Case(
        "累计 behind months of which the last are blank, and no sum of them",
        "2024年绥中县\n指标|1月|2月|3月|4月|5月|累计\n全社会用电量（万千瓦时）|16|15|17|||50\n",
        {
            (POWER, "2024-01", LEVEL): 16,
            (POWER, "2024-02", LEVEL): 15,
            (POWER, "2024-03", LEVEL): 17,
        },
    ),
    Case(
        "累计 behind months of which a row has not the last",
        "2024年绥中县\n指标|1月|2月|3月|累计\n全社会用电量（万千瓦时）|16|15|17|48\n能源消费总量（万吨标准煤）|11|10||21\n",
        {
            (POWER, "2024-01", LEVEL): 16,
            (POWER, "2024-02", LEVEL): 15,
            (POWER, "2024-03", LEVEL): 17,
            (POWER, "2024-YTD03", LEVEL): 48,
            (ENERGY, "2024-01", LEVEL): 11,
            (ENERGY, "2024-02", LEVEL): 10,
        },
    ),
    Case(
        "a whole year that is the sum of its first quarters",
        "2024年绥中县\n指标|一季度|二季度|三季度|四季度|全年\n全社会用电量（万千瓦时）|47|50|||97\n同比（%）|4|5|||4.5\n",
        {
            (POWER, "2024-Q1", LEVEL): 47,
            (POWER, "2024-Q2", LEVEL): 50,
            (POWER, "2024-Q1", YEARLY): 4,
            (POWER, "2024-Q2", YEARLY): 5,
        },
    ),
    Case(
        "a whole year below its first months",
        "2024年绥中县\n月份|全社会用电量（万千瓦时）\n1月|16\n2月|15\n3月|\n全年|31\n",
        {(POWER, "2024-01", LEVEL): 16, (POWER, "2024-02", LEVEL): 15},
    ),
    Case(
        "累计完成 behind the plan's years, of which the last is to come",
        "绥中县\n指标|2021年|2022年|2023年|2024年|2025年|累计完成\n化学需氧量重点工程减排量（吨）|100|105|108|110||423\n",
        {
            (COD, "2021", LEVEL): 100,
            (COD, "2022", LEVEL): 105,
            (COD, "2023", LEVEL): 108,
            (COD, "2024", LEVEL): 110,
            (COD, "2024", TOTAL): 423,
        },
    ),
    Case(
        "累计完成 that is no sum of the years",
        "绥中县\n指标|2021年|2022年|累计完成\n化学需氧量重点工程减排量（吨）|100|105|423\n",
        {(COD, "2021", LEVEL): 100, (COD, "2022", LEVEL): 105},
    ),
    Case(
        "the first quarter of a table of sums",
        "绥中县2024年主要指标（累计）\n指标|单位|一季度|上半年\n地区生产总值|亿元|50|107.4\n",
        {(GDP, "2024-Q1", LEVEL): 50, (GDP, "2024-YTD06", LEVEL): 107.4},
    ),
    Case(
        "all, towns and villages below one name, of which the indicator is of towns",
        "2024年\n县区|清洁取暖率（%）|||常住人口（万人）||\n|合计|城镇|农村|合计|城镇|乡村\n绥中县|60.2|71.5|48|55|30|25\n",
        {("population", "2024", LEVEL): 550000},
    ),
    Case(
        "towns below the name of an indicator of towns",
        "绥中县\n指标|2024年\n清洁取暖率（%）|60.2\n其中：城镇|71.5\n农村|48\n",
    ),
    Case(
        "years in the middle of their columns",
        "各县区\n县区||2023年|||2024年|\n|地区生产总值（亿元）|全社会用电量（万千瓦时）|常住人口（万人）|地区生产总值（亿元）|全社会用电量（万千瓦时）|常住人口（万人）\n绥中县|228|191000|55.6|236|201100|55.3\n",
        {(POWER, "2023", LEVEL): 191000, (POWER, "2024", LEVEL): 201100},
    ),
    Case(
        "counties in the middle of their columns, below a blank corner",
        "2024年\n||绥中县|||建昌县|\n指标|地区生产总值（亿元）|全社会用电量（万千瓦时）|常住人口（万人）|地区生产总值（亿元）|全社会用电量（万千瓦时）|常住人口（万人）\n数值|236|201100|55.3|155|61200|42.1\n",
        {(POWER, "2024", LEVEL): 201100, ("211422", POWER, "2024", LEVEL): 61200},
    ),
    Case(
        "counties in the middle of their rows",
        "各县区2024年\n县区|指标|数值\n|地区生产总值（亿元）|236\n绥中县|全社会用电量（万千瓦时）|201100\n|常住人口（万人）|55.3\n|地区生产总值（亿元）|155.9\n建昌县|全社会用电量（万千瓦时）|61200\n|常住人口（万人）|42.1\n",
        {(POWER, "2024", LEVEL): 201100, ("211422", POWER, "2024", LEVEL): 61200},
    ),
    Case(
        "indicators in the middle of their rows",
        "2024年各县区\n指标|县区|数值（%）\n|绥中县|71.5\n城镇清洁取暖率|建昌县|58.2\n|兴城市|72.2\n|绥中县|91.4\n秸秆综合利用率|建昌县|89.5\n|兴城市|90.8\n",
        {("211422", HEAT, "2024", LEVEL): 58.2, ("211422", STRAW, "2024", LEVEL): 89.5},
    ),
    Case(
        "PM2.5 months",
        "绥中县2024年PM2.5浓度（微克/立方米）\n月份|浓度|去年同期|同比变化（%）\n1月|50|55|-9.1\n2月|40|38|5.3\n",
        {
            ("pm25", "2024-01", LEVEL): 50,
            ("pm25", "2024-02", LEVEL): 40,
            ("pm25", "2023-01", LEVEL): 55,
            ("pm25", "2023-02", LEVEL): 38,
            ("pm25", "2024-01", YEARLY): -9.1,
            ("pm25", "2024-02", YEARLY): 5.3,
        },
    ),
    Case(
        "PM2.5 ug change",
        "绥中县\n指标|2023年|2024年|变化（微克/立方米）\nPM2.5浓度（微克/立方米）|33|31|-2\n",
        {("pm25", "2023", LEVEL): 33, ("pm25", "2024", LEVEL): 31},
    ),
    Case(
        "yearbook: bilingual title and notes",
        "8-5 绥中县各行业能源消费量（2024年） Energy Consumption by Sector\n单位：万吨标准煤 (10 000 tce)\n项目 Item|能源消费总量 Total|煤炭 Coal|电力 Electricity\n总计 Total|123.9|70|30\n农业 Agriculture|3|1|1\n工业 Industry|80|60|15\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "yearbook: region rows with english",
        "2-9 各县(市)区地区生产总值 GDP by County (2024)\n县区 County|地区生产总值（亿元） GDP|增长（%） Growth Rate\n连山区 Lianshan|180.2|4.1\n绥中县 Suizhong|236.9|3.6\n",
        {
            ("211402", GDP, "2024", LEVEL): 180.2,
            ("211402", GDP, "2024", YEARLY): 4.1,
            (GDP, "2024", LEVEL): 236.9,
            (GDP, "2024", YEARLY): 3.6,
        },
    ),
    Case(
        "续表 with other columns",
        "绥中县2024年\n地区|城镇清洁取暖率（%）\n绥中县|71.5\n续表\n地区|秸秆综合利用率（%）\n绥中县|90\n",
        {(HEAT, "2024", LEVEL): 71.5, (STRAW, "2024", LEVEL): 90},
    ),
    Case(
        "bureau's monthly with empty months",
        "绥中县2024年用电量（万千瓦时）\n指标|1月|2月|3月|4月|合计\n全社会用电量|6000|5500|5800||17300\n",
        {
            (POWER, "2024-01", LEVEL): 6000,
            (POWER, "2024-02", LEVEL): 5500,
            (POWER, "2024-03", LEVEL): 5800,
        },
    ),
    Case(
        "monthly with 累计 column",
        "绥中县2024年用电量（万千瓦时）\n指标|1月|2月|3月|累计\n全社会用电量|6000|5500|5800|17300\n",
        {
            (POWER, "2024-01", LEVEL): 6000,
            (POWER, "2024-02", LEVEL): 5500,
            (POWER, "2024-03", LEVEL): 5800,
            (POWER, "2024-YTD03", LEVEL): 17300,
        },
    ),
    Case(
        "quarters and 全年",
        "绥中县2024年\n指标|单位|一季度|二季度|三季度|四季度|全年\n全社会用电量|万千瓦时|17000|16000|19000|20000|72000\n",
        {
            (POWER, "2024-Q1", LEVEL): 17000,
            (POWER, "2024-Q2", LEVEL): 16000,
            (POWER, "2024-Q3", LEVEL): 19000,
            (POWER, "2024-Q4", LEVEL): 20000,
            (POWER, "2024", LEVEL): 72000,
        },
    ),
    Case(
        "cumulative quarters",
        "绥中县\n指标|单位|2024年1季度|2024年1-2季度|2024年1-3季度|2024年1-4季度\n地区生产总值|亿元|50|110|170|236.9\n",
        {
            (GDP, "2024-Q1", LEVEL): 50,
            (GDP, "2024-YTD06", LEVEL): 110,
            (GDP, "2024-YTD09", LEVEL): 170,
            (GDP, "2024", LEVEL): 236.9,
        },
    ),
    Case(
        "GDP first quarter only title",
        "绥中县2024年一季度主要指标\n指标|单位|总量|增速（%）\n地区生产总值|亿元|50.2|4.0\n",
        {(GDP, "2024-Q1", LEVEL): 50.2, (GDP, "2024-Q1", YEARLY): 4},
    ),
    Case(
        "two-digit year and quarter",
        "绥中县\n指标|单位|24Q1|24Q2\n地区生产总值|亿元|50|60\n",
        {(GDP, "2024-Q1", LEVEL): 50, (GDP, "2024-Q2", LEVEL): 60},
    ),
    Case(
        "heads without 年",
        "绥中县\n指标|单位|2023|2024|2024/2023\n全社会用电量|万千瓦时|70000|72000|102.9\n",
        {(POWER, "2023", LEVEL): 70000, (POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "heads with 年度 and 实绩",
        "绥中县\n指标|单位|2023年度实绩|2024年度实绩|2025年度目标\n城镇清洁取暖率|%|66.9|71.5|80\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "heads with 全年 预计",
        "绥中县\n指标|单位|2024年全年预计\n全社会用电量|万千瓦时|72000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "head 2024年1-12月",
        "绥中县\n指标|单位|2024年1-12月|增长%\n全社会用电量|万千瓦时|72000|2.9\n",
        {(POWER, "2024", LEVEL): 72000, (POWER, "2024", YEARLY): 2.9},
    ),
    Case(
        "截至 date columns",
        "绥中县\n指标|单位|截至2023年底|截至2024年9月底\n城镇清洁取暖率|%|66.9|70\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024-YTD09", LEVEL): 70},
    ),
    Case(
        "stock 年末 heads",
        "绥中县\n指标|2023年末|2024年末\n常住人口（万人）|53.4|53.1\n",
        {(PEOPLE, "2023", LEVEL): 534000.0, (PEOPLE, "2024", LEVEL): 531000.0},
    ),
    Case(
        "上年末",
        "绥中县2024年\n指标|年末数|上年末数\n常住人口（万人）|53.1|53.4\n",
        {(PEOPLE, "2024", LEVEL): 531000.0, (PEOPLE, "2023", LEVEL): 534000.0},
    ),
    Case(
        "期初 期末",
        "绥中县2024年\n指标|期初数|期末数\n常住人口（万人）|53.4|53.1\n",
        {(PEOPLE, "2024", LEVEL): 531000.0},
    ),
    Case(
        "平均 months",
        "绥中县2024年\n指标|单位|1-9月平均\nPM2.5浓度|微克/立方米|30\n",
    ),
    Case(
        "average of PM2.5 for the year",
        "绥中县\n年份|PM2.5年均浓度（微克/立方米）\n2024|31\n",
        {("pm25", "2024", LEVEL): 31},
    ),
    Case(
        "three-year slide",
        "绥中县\n指标|2022-2024年平均\nPM2.5浓度（微克/立方米）|32\n",
    ),
    Case(
        "最大值",
        "绥中县2024年\n指标|平均值|最大值|最小值\nPM2.5浓度（微克/立方米）|31|150|5\n",
        {("pm25", "2024", LEVEL): 31},
    ),
    Case(
        "现状 and 问题 text columns",
        "绥中县2024年\n指标|现状|存在问题|下步措施\n城镇清洁取暖率（%）|71.5|3个乡镇未完成|加快改造\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "table with numbered parts in the name col",
        "绥中县2024年\n序号|指标|单位|2024年\n（一）|节能||\n1|单位GDP能耗下降率|%|3.1\n（二）|减排||\n2|化学需氧量重点工程减排量|吨|244\n",
        {(INTENSITY, "2024", YEARLY): -3.1, (COD, "2024", LEVEL): 244},
    ),
    Case(
        "clean heating split by town and county",
        "绥中县2024年清洁取暖\n区域|清洁取暖率（%）\n城区|95\n农村|60\n合计|71.5\n",
    ),
    Case(
        "urban rural columns",
        "绥中县\n年份|清洁取暖率（%）||\n|城区|县城|农村\n2024|95|90|60\n",
    ),
    Case(
        "leakage urban vs county",
        "绥中县\n年份|城市公共供水管网漏损率（%）|农村供水管网漏损率（%）\n2024|9.6|15\n",
        {("water-network-leakage", "2024", LEVEL): 9.6},
    ),
    Case(
        "wide with unit after slash",
        "绥中县\n年份|全社会用电量/万千瓦时|地区生产总值/亿元\n2024|72000|236.9\n",
        {(POWER, "2024", LEVEL): 72000, (GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "names with 指标 numbering and stars",
        "绥中县2024年\n指标|单位|数值\n*1.城镇清洁取暖率|%|71.5\n★2.秸秆综合利用率|%|90\n",
        {(HEAT, "2024", LEVEL): 71.5, (STRAW, "2024", LEVEL): 90},
    ),
    Case(
        "long official names",
        "绥中县2024年\n指标|单位|数值\n城镇新建建筑中绿色建筑面积占比|%|100\n铁路、水路货运量占比|%|13\n主要农作物化肥、农药利用率|%|43\n",
        {
            ("rail-water-freight-share", "2024", LEVEL): 13,
            ("fertiliser-pesticide-efficiency", "2024", LEVEL): 43,
        },
    ),
    Case(
        "two units for one",
        "绥中县2024年\n指标|单位|数值\n地区生产总值|亿元/%|236.9/3.6\n",
    ),
    Case(
        "value with change in one cell",
        "绥中县\n指标|2024年\n地区生产总值（亿元）|236.9（3.6%）\n",
    ),
    Case(
        "value and rank in one cell",
        "绥中县\n指标|2024年\n城镇清洁取暖率（%）|71.5（第3位）\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "ascii arrows",
        "绥中县2024年\n指标|同比\nPM2.5浓度|↓6.1%\n全社会用电量|↑2.9%\n",
        {("pm25", "2024", YEARLY): -6.1, (POWER, "2024", YEARLY): 2.9},
    ),
    Case(
        "change words with points in a cell",
        "绥中县2024年\n指标|2024年|同比\n城镇清洁取暖率（%）|71.5|↑4.6个百分点\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "same-as-last-year",
        "绥中县2024年\n指标|2024年|同比\n秸秆综合利用率（%）|90|持平\n全社会用电量（万千瓦时）|72000|增长2.9%\n",
        {
            (STRAW, "2024", LEVEL): 90,
            (POWER, "2024", LEVEL): 72000,
            (POWER, "2024", YEARLY): 2.9,
            (STRAW, "2024", YEARLY): 0,
        },
    ),
    Case(
        "multiplication: 2倍",
        "绥中县2024年\n指标|同比\n全社会用电量|增长1.2倍\n",
    ),
    Case(
        "sign only by colour: red brackets",
        "绥中县2024年\n指标|同比（%）\n单位GDP能耗|(3.1)\n",
        {(INTENSITY, "2024", YEARLY): -3.1},
    ),
    Case(
        "dash ranges",
        "绥中县\n指标|2024年\n全社会用电量（亿千瓦时）|7—8\n",
    ),
    Case(
        "scientific",
        "绥中县\n指标|2024年\n全社会用电量（千瓦时）|7.2E+08\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "comma decimals",
        "绥中县\n指标|2024年\n城镇清洁取暖率（%）|71,5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "trailing percent words",
        "绥中县\n指标|2024年\n城镇清洁取暖率|百分之71.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "chinese numerals",
        "绥中县\n指标|2024年\n城镇清洁取暖率（%）|七十一点五\n",
    ),
    Case(
        "value as 亿 in cell w/o unit",
        "绥中县\n指标|2024年\n地区生产总值|236.9亿\n全社会用电量|7.2亿\n",
        {(GDP, "2024", LEVEL): 236.9, (POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "万 in cell with unit in header",
        "绥中县\n指标|2024年\n常住人口（人）|53.1万\n",
        {(PEOPLE, "2024", LEVEL): 531000.0},
    ),
    Case(
        "万 in cell with 万人 in header",
        "绥中县\n指标|2024年\n常住人口（万人）|53.1万\n",
        {(PEOPLE, "2024", LEVEL): 531000.0},
    ),
    Case(
        "unit in header conflicts with column",
        "绥中县\n指标|单位|2024年（万吨标准煤）\n能源消费总量|吨标准煤|123.9\n",
    ),
    Case(
        "unit in title conflicts with column",
        "绥中县能源消费总量（万吨标准煤）\n指标|单位|2024年\n能源消费总量|吨标准煤|1239000\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "hidden zero figures",
        "绥中县\n指标|单位|2023年|2024年\n化学需氧量重点工程减排量|吨|0|244\n",
        {(COD, "2023", LEVEL): 0, (COD, "2024", LEVEL): 244},
    ),
    Case(
        "two tables below each other of two counties",
        "连山区\n指标|单位|2024年\n城镇清洁取暖率|%|75\n\n绥中县\n指标|单位|2024年\n城镇清洁取暖率|%|71.5\n",
        {("211402", HEAT, "2024", LEVEL): 75, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "two tables below each other: results then targets",
        "绥中县2024年完成\n指标|单位|2024年\n城镇清洁取暖率|%|71.5\n\n绥中县2025年目标\n指标|单位|2025年\n城镇清洁取暖率|%|80\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "two tables below: county then its towns",
        "绥中县2024年\n指标|单位|2024年\n秸秆综合利用率|%|90\n\n绥中镇\n指标|单位|2024年\n秸秆综合利用率|%|91\n",
        {(STRAW, "2024", LEVEL): 90},
    ),
    Case(
        "two tables below: all then industry",
        "绥中县2024年\n指标|单位|2024年\n能源消费总量|万吨标准煤|123.9\n\n其中：规模以上工业\n指标|单位|2024年\n能源消费总量|万吨标准煤|80\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "two tables below: this year then months",
        "绥中县2024年\n指标|单位|数值\n全社会用电量|万千瓦时|72000\n\n2025年1-9月\n指标|单位|数值\n全社会用电量|万千瓦时|54000\n",
        {(POWER, "2024", LEVEL): 72000, (POWER, "2025-YTD09", LEVEL): 54000},
    ),
    Case(
        "blocks beside each other: results and targets",
        "绥中县\n指标|2024年||指标|2025年目标\n城镇清洁取暖率（%）|71.5||城镇清洁取暖率（%）|80\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "blocks beside each other of counties",
        "连山区|||绥中县||\n指标|2024年||指标|2024年|\n城镇清洁取暖率（%）|75||城镇清洁取暖率（%）|71.5|\n",
        {("211402", HEAT, "2024", LEVEL): 75, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "transposed table with years in the first row and names in the first column, two counties in column A",
        "地区|指标|2023年|2024年\n绥中县|全社会用电量（万千瓦时）|70000|72000\n|城镇清洁取暖率（%）|66.9|71.5\n兴城市|全社会用电量（万千瓦时）|64000|65000\n|城镇清洁取暖率（%）|68|70\n",
        {
            (POWER, "2023", LEVEL): 70000,
            (POWER, "2024", LEVEL): 72000,
            (HEAT, "2023", LEVEL): 66.9,
            (HEAT, "2024", LEVEL): 71.5,
            ("211481", POWER, "2023", LEVEL): 64000,
            ("211481", POWER, "2024", LEVEL): 65000,
            ("211481", HEAT, "2023", LEVEL): 68,
            ("211481", HEAT, "2024", LEVEL): 70,
        },
    ),
    Case(
        "indicator first, counties below, blank-filled",
        "指标|地区|2024年\n全社会用电量（万千瓦时）|绥中县|72000\n|兴城市|65000\n城镇清洁取暖率（%）|绥中县|71.5\n|兴城市|70\n",
        {
            (POWER, "2024", LEVEL): 72000,
            ("211481", POWER, "2024", LEVEL): 65000,
            (HEAT, "2024", LEVEL): 71.5,
            ("211481", HEAT, "2024", LEVEL): 70,
        },
    ),
    Case(
        "各县区 row blocks with 小计",
        "地区|指标|2024年\n绥中县|化学需氧量重点工程减排量（吨）|244\n|氨氮重点工程减排量（吨）|8\n小计||252\n兴城市|化学需氧量重点工程减排量（吨）|200\n",
        {(COD, "2024", LEVEL): 244, (NH3, "2024", LEVEL): 8, ("211481", COD, "2024", LEVEL): 200},
    ),
    Case(
        "levels at constant prices",
        "绥中县\n指标|单位|2024年|2024年可比价\n地区生产总值|亿元|236.9|222.7\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "growth at comparable prices with a name",
        "绥中县\n年份|地区生产总值（亿元）|地区生产总值按可比价增长（%）\n2024|236.9|3.6\n",
        {(GDP, "2024", LEVEL): 236.9, (GDP, "2024", YEARLY): 3.6},
    ),
    Case(
        "可比 growth",
        "绥中县2024年\n指标|单位|2024年|可比增长%\n规模以上工业增加值|亿元|61.2|5.6\n",
        {
            ("industrial-value-added", "2024", LEVEL): 61.2,
            ("industrial-value-added", "2024", YEARLY): 5.6,
        },
    ),
    Case(
        "名义增速",
        "绥中县2024年\n指标|单位|2024年|名义增速%\n地区生产总值|亿元|236.9|3.7\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "现价增速",
        "绥中县2024年\n指标|单位|2024年|现价增速%\n地区生产总值|亿元|236.9|3.7\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "subheadings below a part",
        "绥中县2024年\n指标|单位|2024年\n一、全社会||\n全社会用电量|万千瓦时|72000\n二、规模以上工业||\n（一）能源消费||\n综合能源消费量|万吨标准煤|80\n（二）产出||\n规模以上工业增加值|亿元|61.2\n三、综合||\n地区生产总值|亿元|236.9\n",
        {
            (POWER, "2024", LEVEL): 72000,
            ("industrial-value-added", "2024", LEVEL): 61.2,
            (GDP, "2024", LEVEL): 236.9,
        },
    ),
    Case(
        "a unit line below a part's heading",
        "绥中县2024年\n指标|单位|2024年\n规模以上工业||\n单位：万吨标准煤||\n综合能源消费量||80\n",
    ),
    Case(
        "unnumbered headings follow each other",
        "绥中县2024年\n指标|单位|2024年\n规模以上工业||\n规模以上工业增加值|亿元|61.2\n全社会||\n全社会用电量|万千瓦时|72000\n",
        {("industrial-value-added", "2024", LEVEL): 61.2, (POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "a water company reports",
        "绥中县2024年供水情况\n填报单位：绥中县水务集团有限公司\n指标|单位|2024年\n公共供水管网漏损率|%|9.6\n",
        {("water-network-leakage", "2024", LEVEL): 9.6},
    ),
    Case(
        "a power company's report",
        "绥中县2024年用电情况\n填报单位：国网辽宁省电力有限公司绥中县供电分公司\n指标|单位|2024年\n全社会用电量|万千瓦时|72000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "monitoring indicator system",
        "绥中县节能减排监测评价指标体系\n指标|单位|2025年\n城镇清洁取暖率|%|80\n",
    ),
    Case(
        "heading of counties then parts",
        "指标|单位|2024年\n绥中县||\n全社会用电量|万千瓦时|72000\n其中：工业|万千瓦时|40000\n兴城市||\n全社会用电量|万千瓦时|65000\n",
        {(POWER, "2024", LEVEL): 72000, ("211481", POWER, "2024", LEVEL): 65000},
    ),
    Case(
        "heading of fields with an amount of pollutants",
        "绥中县2024年减排\n指标|单位|2024年\n一、工业领域||\n化学需氧量重点工程减排量|吨|50\n二、农业领域||\n化学需氧量重点工程减排量|吨|94\n三、合计||\n化学需氧量重点工程减排量|吨|244\n",
        {(COD, "2024", LEVEL): 244},
    ),
    Case(
        "starred names",
        "绥中县2024年\n指标|单位|数值\n*1.城镇清洁取暖率|%|71.5\n▲2.秸秆综合利用率|%|90\n",
        {(HEAT, "2024", LEVEL): 71.5, (STRAW, "2024", LEVEL): 90},
    ),
    Case(
        "title of one county, data source of another",
        "绥中县2024年节能指标\n指标|单位|数值\n城镇清洁取暖率|%|71.5\n数据来源：兴城市统计局\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "the city's title over county's figures",
        "葫芦岛市2024年节能指标\n指标|单位|数值\n城镇清洁取暖率|%|71.2\n",
        {("211400", HEAT, "2024", LEVEL): 71.2},
    ),
    Case(
        "city bureau's name in a county's form",
        "葫芦岛市生态环境局绥中分局2024年减排\n指标|单位|数值\n化学需氧量重点工程减排量|吨|244\n",
        {(COD, "2024", LEVEL): 244},
    ),
    Case(
        "branch offices",
        "葫芦岛市生态环境局连山分局\n指标|单位|2024年\n化学需氧量重点工程减排量|吨|150\n",
        {("211402", COD, "2024", LEVEL): 150},
    ),
    Case(
        "city bureau's form with 全县 rows",
        "葫芦岛市统计局绥中调查队\n地区|指标|单位|2024年\n全县|全社会用电量|万千瓦时|72000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "towns with the same name as the county",
        "绥中镇|2024年\n指标|数值\n秸秆综合利用率（%）|91\n",
    ),
    Case(
        "several regions in the title",
        "绥中县、兴城市2024年节能指标\n指标|单位|数值\n城镇清洁取暖率|%|71.5\n",
    ),
    Case(
        "各县区 title, one county rows w/o region",
        "2024年各县区节能指标\n指标|单位|数值\n城镇清洁取暖率|%|71.5\n",
    ),
    Case(
        "year columns as numbers with notes",
        "绥中县\n指标|单位|2023（快报）|2024（快报）\n城镇清洁取暖率|%|66.9|71.5\n",
        {(HEAT, "2023", LEVEL): 66.9, (HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "vintages by rows",
        "绥中县\n年份|版本|地区生产总值（亿元）\n2023|快报|230\n2023|终核|228.4\n",
        {(GDP, "2023", LEVEL): 228.4},
    ),
    Case(
        "a column 上报次数",
        "绥中县\n年份|城镇清洁取暖率（%）|上报次数\n2024|71.5|3\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "basis rows",
        "绥中县2024年\n指标|口径|单位|数值\n能源消费总量|统计口径|万吨标准煤|123.9\n单位GDP能耗下降率|考核口径|%|3.5\n",
        {(ENERGY, "2024", LEVEL): 123.9, (INTENSITY, "2024", YEARLY): -3.5},
    ),
    Case(
        "title: 1-9月 and heads 9月末",
        "绥中县2024年1-9月\n指标|9月末数|比年初增减（%）\n常住人口（万人）|53.1|-0.3\n",
        {(PEOPLE, "2024-YTD09", LEVEL): 531000.0},
    ),
    Case(
        "比年初",
        "绥中县2024年\n指标|年末数|比年初增减（%）\n常住人口（万人）|53.1|-0.6\n",
        {(PEOPLE, "2024", LEVEL): 531000.0},
    ),
    Case(
        "较“十三五”末",
        "绥中县2024年\n指标|2024年|较“十三五”末提高（百分点）\n城镇清洁取暖率（%）|71.5|16.5\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "较十三五末下降 %",
        "绥中县2024年\n指标|2024年|较“十三五”末下降（%）\n单位GDP能耗（吨标准煤/万元）|0.53|11.2\n",
        {(INTENSITY, "2024", LEVEL): 0.53, (INTENSITY, "2024", SINCE): -11.2},
    ),
    Case(
        "完成“十四五”目标进度",
        "绥中县\n指标|2024年|完成“十四五”目标进度（%）\n城镇清洁取暖率（%）|71.5|66\n",
        {(HEAT, "2024", LEVEL): 71.5},
    ),
    Case(
        "累计下降 with title plan",
        "绥中县“十四五”前四年节能目标完成情况\n指标|四年累计下降（%）|“十四五”目标（%）\n单位GDP能耗|11.2|14.5\n",
        {(INTENSITY, "2024", SINCE): -11.2},
    ),
    Case(
        "截至2024年 累计下降",
        "绥中县\n指标|截至2024年累计下降（%）\n单位GDP能耗|11.2\n",
        {(INTENSITY, "2024", SINCE): -11.2},
    ),
    Case(
        "period 2021-2024",
        "绥中县\n时期|单位GDP能耗累计下降（%）\n2021-2024年|11.2\n",
        {(INTENSITY, "2024", SINCE): -11.2},
    ),
    Case(
        "年均下降",
        "绥中县\n时期|单位GDP能耗年均下降（%）\n2021-2024年|2.9\n",
    ),
    Case(
        "registered people by the title",
        "绥中县户籍人口（万人）\n年份|人口数\n2023|63.0\n2024|62.5\n",
    ),
    Case(
        "per head power by the title",
        "绥中县人均用电量（千瓦时）\n年份|用电量\n2023|1310\n2024|1356\n",
    ),
    Case(
        "power by the title “十四五”以来",
        "绥中县“十四五”以来用电量（万千瓦时）\n年份|用电量\n2024|72000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "power by the title 当前",
        "绥中县当前用电量（万千瓦时）\n年份|用电量\n2024|72000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "power by the title 分行业",
        "绥中县分行业用电量（万千瓦时）\n年份|用电量\n2024|72000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "GDP by the title 国民经济",
        "绥中县2024年国民经济GDP\n指标|单位|2024年\nGDP|亿元|236.9\n",
        {(GDP, "2024", LEVEL): 236.9},
    ),
    Case(
        "air by the title 大气",
        "绥中县大气PM2.5\n指标|单位|2024年\nPM2.5|微克/立方米|30\n",
        {("pm25", "2024", LEVEL): 30},
    ),
    Case(
        "people by the title of an office",
        "绥中县统计局人口统计表\n指标|单位|2024年\n人口|万人|53.1\n",
        {(PEOPLE, "2024", LEVEL): 531000.0},
    ),
    Case(
        "registered people in all by the title",
        "绥中县户籍总人口\n年份|人口（万人）\n2024|62\n",
    ),
    Case(
        "town people by the title",
        "绥中县城镇人口情况\n年份|人口（万人）\n2024|20\n",
    ),
    Case(
        "domestic COD by the title",
        "绥中县生活源化学需氧量排放量（吨）\n年份|化学需氧量排放量\n2024|1000\n",
    ),
    Case(
        "per-capita GDP title",
        "绥中县人均地区生产总值（元）\n年份|地区生产总值\n2024|44600\n",
    ),
    Case(
        "people resources environment",
        "绥中县人口资源环境主要指标\n指标|单位|2024年\n常住人口|万人|53.1\n",
        {(PEOPLE, "2024", LEVEL): 531000.0},
    ),
    Case(
        "title with the same name alone",
        "绥中县用电量（万千瓦时）\n年份|用电量\n2024|72000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "title with name after 全社会",
        "2024年绥中县全社会用电量情况（万千瓦时）\n月份|用电量\n1月|6000\n",
        {(POWER, "2024-01", LEVEL): 6000},
    ),
    Case(
        "new buildings title",
        "绥中县新建建筑垃圾利用\n年份|建筑垃圾综合利用率（%）\n2024|60\n",
        {("construction-waste-utilisation", "2024", LEVEL): 60},
    ),
    Case(
        "GDP energy title with GDP row",
        "绥中县GDP能耗指标\n指标|单位|2024年\n地区生产总值|亿元|236.9\n单位GDP能耗|吨标准煤/万元|0.53\n",
        {(GDP, "2024", LEVEL): 236.9, (INTENSITY, "2024", LEVEL): 0.53},
    ),
    Case(
        "secondary industry title",
        "绥中县第二产业增加值\n年份|增加值（亿元）\n2024|82.2\n",
    ),
    Case(
        "industry's value added over the row",
        "绥中县\n年份|工业增加值（亿元）|规模以上工业增加值增速（%）\n2024|70|5.6\n",
        {("industrial-value-added", "2024", YEARLY): 5.6},
    ),
    Case(
        "pollutants in the title",
        "绥中县主要污染物化学需氧量排放量（吨）\n年份|化学需氧量排放量\n2024|3000\n",
        {("cod-emissions", "2024", LEVEL): 3000},
    ),
    Case(
        "key projects in the title",
        "绥中县重点工程化学需氧量减排量（吨）\n年份|化学需氧量减排量\n2024|244\n",
        {(COD, "2024", LEVEL): 244},
    ),
    Case(
        "air quality in the title",
        "绥中县空气质量PM2.5浓度\n年份|PM2.5浓度（微克/立方米）\n2024|31\n",
        {("pm25", "2024", LEVEL): 31},
    ),
    Case(
        "all trades' power",
        "绥中县全行业用电量\n年份|用电量（万千瓦时）\n2024|52000\n",
    ),
    Case(
        "large farms' manure",
        "绥中县规模养殖场畜禽粪污综合利用率\n年份|畜禽粪污综合利用率（%）\n2024|97\n",
    ),
    Case(
        "regions of short names in the title",
        "绥中用电量（万千瓦时）\n年份|用电量\n2024|72000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "month by month",
        "绥中县逐月用电量\n时间|用电量（万千瓦时）\n2024年1月|6000\n",
        {(POWER, "2024-01", LEVEL): 6000},
    ),
    Case(
        "table of both",
        "绥中县户籍人口和常住人口\n年份|户籍人口（万人）|常住人口（万人）\n2024|62.5|53.1\n",
        {(PEOPLE, "2024", LEVEL): 531000.0},
    ),
    Case(
        "growth of per-head",
        "绥中县2024年\n指标|单位|2024年|增长%\n人均地区生产总值|元|44600|4.5\n地区生产总值|亿元|236.9|3.6\n",
        {(GDP, "2024", LEVEL): 236.9, (GDP, "2024", YEARLY): 3.6},
    ),
    Case(
        "nameless change below an unknown row",
        "绥中县\n指标|2023年|2024年\n社会消费品零售总额（亿元）|60|62\n比上年增长（%）|3|3.3\n全社会用电量（万千瓦时）|70000|72000\n比上年增长（%）|2|2.9\n",
        {
            (POWER, "2023", LEVEL): 70000,
            (POWER, "2024", LEVEL): 72000,
            (POWER, "2023", YEARLY): 2,
            (POWER, "2024", YEARLY): 2.9,
        },
    ),
    Case(
        "winter heating season title",
        "绥中县2023—2024年采暖季清洁取暖\n指标|单位|数值\n城镇清洁取暖率|%|71.5\n",
    ),
    Case(
        "summer power",
        "绥中县2024年夏季用电量（万千瓦时）\n年份|用电量\n2024|20000\n",
    ),
    Case(
        "peak load",
        "绥中县2024年\n指标|单位|2024年\n最大用电负荷|万千瓦|15\n全社会用电量|万千瓦时|72000\n",
        {(POWER, "2024", LEVEL): 72000},
    ),
    Case(
        "planned outage of a unit",
        "绥中县2024年\n指标|单位|2024年\n单位地区生产总值电耗下降率|%|2.0\n单位地区生产总值能耗下降率|%|3.1\n",
        {(INTENSITY, "2024", YEARLY): -3.1},
    ),
    Case(
        "carbon intensity",
        "绥中县2024年\n指标|单位|2024年\n单位GDP二氧化碳排放下降率|%|4.1\n单位GDP能耗下降率|%|3.1\n",
        {(INTENSITY, "2024", YEARLY): -3.1},
    ),
    Case(
        "saved energy",
        "绥中县2024年\n指标|单位|2024年\n节能量|万吨标准煤|4\n能源消费总量|万吨标准煤|123.9\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "intensity target vs completed in one table with years",
        "绥中县\n年份|单位GDP能耗下降率目标（%）|单位GDP能耗下降率（%）\n2023|3.0|2.9\n2024|3.0|3.1\n",
        {(INTENSITY, "2023", YEARLY): -2.9, (INTENSITY, "2024", YEARLY): -3.1},
    ),
    Case(
        "head 完成 under name with target beside",
        "绥中县\n年份|单位GDP能耗下降率（%）||能源消费总量（万吨标准煤）|\n|目标|完成|控制目标|实际\n2023|3.0|2.9|125|122.7\n2024|3.0|3.1|126|123.9\n",
        {
            (INTENSITY, "2023", YEARLY): -2.9,
            (INTENSITY, "2024", YEARLY): -3.1,
            (ENERGY, "2023", LEVEL): 122.7,
            (ENERGY, "2024", LEVEL): 123.9,
        },
    ),
    Case(
        "控制数 column",
        "绥中县\n年份|能源消费总量控制数（万吨标准煤）|能源消费总量（万吨标准煤）\n2024|126|123.9\n",
        {(ENERGY, "2024", LEVEL): 123.9},
    ),
    Case(
        "增量 control",
        "绥中县“十四五”能源消费增量\n指标|单位|“十四五”增量\n能源消费总量|万吨标准煤|10\n",
    ),
    Case(
        "新增 energy",
        "绥中县2024年\n指标|单位|2024年新增\n能源消费总量|万吨标准煤|1.2\n",
    ),
    Case(
        "增加 in header without than",
        "绥中县2024年\n指标|单位|增加\n能源消费总量|万吨标准煤|1.2\n",
    ),
    Case(
        "净增",
        "绥中县2024年\n指标|单位|净增\n常住人口|万人|-0.3\n",
    ),
    Case(
        "减少 header",
        "绥中县2024年\n指标|单位|2024年|减少\n常住人口|万人|53.1|0.3\n",
        {(PEOPLE, "2024", LEVEL): 531000.0},
    ),
)
