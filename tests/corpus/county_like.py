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
    right: dict[Key, float] = field(default_factory=dict)


GDP, ENERGY, POWER, PEOPLE = "gdp", "energy-total", "electricity", "population"
HEAT, COD, NH3, STRAW, SEWAGE = (
    "clean-heating-rate", "cod-abatement", "ammonia-abatement", "straw-utilisation",
    "rural-sewage-treatment",
)  # fmt: skip

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
        "sum until the end of a year",
        "绥中县\n指标|单位|2023年|截至2024年底累计\n化学需氧量重点工程减排量|吨|260|909\n",
        {(COD, "2023", LEVEL): 260, (COD, "2024", TOTAL): 909},
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
)
