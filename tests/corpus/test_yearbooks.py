"""Tables as yearbooks and databases print them, under a plan of the country and its provinces."""

# ruff: noqa: E501 -- Chinese counts double; one row a line

from __future__ import annotations

import re

import pytest

from barometer import intake
from barometer.plan.pack import Indicator, Region, Vocabulary
from tests.corpus.county_like import Case
from tests.corpus.golden import TODAY
from tests.corpus.test_county import as_csv, as_xlsx, told
from tests.corpus.writers import Sheet, xls

PEOPLE, BIRTHS, NATURAL, LIFE, HOUSEHOLDS, POWER, CARBON, TRADE, INCOME, PRICES = (
    "population", "birth-rate", "natural-growth", "life-expectancy", "families", "electricity",
    "carbon-dioxide", "trade", "income", "prices",
)  # fmt: skip
URBAN = "urban-share"
BEIJING, TIANJIN, CHINA = "110000", "120000", "000000"
LEVEL, YEARLY = "level", "annual_change"


def _indicator(slug: str, name: str, unit: str, *aliases: str, additive: bool = False) -> Indicator:
    return Indicator(
        slug, name, slug.replace("-", " "), aliases, unit, 2, "up", "level", None, False, None,
        None, additive,
    )  # fmt: skip


PLAN = Vocabulary(
    "china-test", CHINA, 1990, 2025, False,
    (
        Region(CHINA, "全国", "China", ("中国",), None, "nation", None, None),
        Region(BEIJING, "北京市", "Beijing", ("北京",), CHINA, "city", None, None),
        Region(TIANJIN, "天津市", "Tianjin", ("天津",), CHINA, "city", None, None),
    ),
    (
        _indicator(PEOPLE, "年末总人口", "万人", "总人口", "人口数", additive=True),
        _indicator(BIRTHS, "人口出生率", "‰", "出生率"),
        _indicator(NATURAL, "人口自然增长率", "‰", "自然增长率"),
        _indicator(LIFE, "平均预期寿命", "岁", "预期寿命", "人口平均预期寿命"),
        _indicator(HOUSEHOLDS, "家庭户户数", "户", additive=True),
        _indicator(POWER, "全社会用电量", "亿千瓦时", "电力消费量", additive=True),
        _indicator(CARBON, "二氧化碳排放量", "万吨", "碳排放量", additive=True),
        _indicator(TRADE, "进出口总额", "亿美元", additive=True),
        _indicator(INCOME, "居民人均可支配收入", "元", "人均可支配收入"),
        _indicator(PRICES, "居民消费价格指数", "%", "CPI"),
        _indicator(URBAN, "常住人口城镇化率", "%", "城镇化率"),
        _indicator("farming", "农林牧渔业增加值", "亿元", additive=True),
    ),
    (),
)  # fmt: skip

CASES = (
    Case(
        "English below the Chinese, which holds words for units",
        "1-1 分地区人口数（2022年底数）\n单位：万人|||(10 000 persons)\n地  区|Region|总人口|按城乡分|\n|||By Urban and Rural Areas|\n||Total|城镇|乡村\n||Persons|Urban|Rural\n全  国|National Total|141175|92071|49104\n北  京|Beijing|2184|1913|271\n",
        {(CHINA, PEOPLE, "2022", LEVEL): 141175, (BEIJING, PEOPLE, "2022", LEVEL): 2184},
    ),
    Case(
        "parts of an indicator below it, said in English as well",
        "2-19 各地区家庭户类别（2022年）\n单位：户\n地区|Region|家庭户户数||\n||Number of|一人户|二人户\n||Family|One|No\n||Households|Person|Persons\n北京|Beijing|8545|4831|2694\n天津|Tianjin|5519|2896|2161\n",
        {(BEIJING, HOUSEHOLDS, "2022", LEVEL): 8545, (TIANJIN, HOUSEHOLDS, "2022", LEVEL): 5519},
    ),
    Case(
        "a part alone below its indicator, said in English as well",
        "各地区家庭户（2022年）\n地区|Region|家庭户户数（户）\n||一人户\n||One\n北京|Beijing|4831\n天津|Tianjin|2896\n",
    ),
    Case(
        "English in which the unit stands alone",
        "各地区人口（2022年）\n地区|Region|总人口|出生率\n||Total Population|Birth Rate\n||(persons)|(‰)\n北京|Beijing|21840000|5.67\n",
        {(BEIJING, PEOPLE, "2022", LEVEL): 2184, (BEIJING, BIRTHS, "2022", LEVEL): 5.67},
    ),
    Case(
        "a rate of growth that the plan has by that name",
        "全国人口\n指标|2022年|2023年\n出生率(‰)|6.77|6.39\n自然增长率(%)|-0.06|-0.148\n",
        {
            (CHINA, BIRTHS, "2022", LEVEL): 6.77,
            (CHINA, BIRTHS, "2023", LEVEL): 6.39,
            (CHINA, NATURAL, "2022", LEVEL): -0.6,
            (CHINA, NATURAL, "2023", LEVEL): -1.48,
        },
    ),
    Case(
        "headings that say the beginning of the names below them",
        "5-6 各地区人口自然变动情况\n(2022年)\n单位:人、‰\n地区|年内出生||自 然 增 长|自然增长\n|人 数|出生率|自然增长率|增长率\n北京|12401|5.67|-0.05|-0.05\n天津|6500|4.75|-1.68|-1.68\n",
        {
            (BEIJING, BIRTHS, "2022", LEVEL): 5.67,
            (BEIJING, NATURAL, "2022", LEVEL): -0.05,
            (TIANJIN, BIRTHS, "2022", LEVEL): 4.75,
            (TIANJIN, NATURAL, "2022", LEVEL): -1.68,
        },
    ),
    Case(
        "a part below a name in two languages",
        "2-6 各地区户籍总人口自然变动状况(2022年)\n地区|Region|出生 Birth|\n||出生率(‰) Birth Rate(‰)|\n|||#婴儿 Infant\n北京|Beijing|5.67|1.2\n天津|Tianjin||1.3\n",
        {(BEIJING, BIRTHS, "2022", LEVEL): 5.67},
    ),
    Case(
        "per cent for per mille in one of four years",
        "天津人口自然变动\n年份|出生率（‰）|出生率（%）\n2018|6.67|\n2019|6.73|\n2020|5.99|\n2021||5.30\n",
        {
            (TIANJIN, BIRTHS, "2018", LEVEL): 6.67,
            (TIANJIN, BIRTHS, "2019", LEVEL): 6.73,
            (TIANJIN, BIRTHS, "2020", LEVEL): 5.99,
        },
    ),
    Case(
        "a unit of age, in both languages",
        "1-10 各地区人口平均预期寿命\n单位：岁||||(years)\n地区|Region|1990年预期寿命||2020年预期寿命\n||Life Expectancy|男|Life Expectancy\n||in 1990|Male|in 2020\n北京|Beijing|72.9|71.1|82.5\n",
        {(BEIJING, LIFE, "1990", LEVEL): 72.9, (BEIJING, LIFE, "2020", LEVEL): 82.5},
    ),
    Case(
        "合计 beside its parts, of what the title names",
        "1-9 全国平均预期寿命\n单位：岁|||(years)\n年份 Year|合计 Total|男 Male|女 Female\n1990|68.55|66.84|70.47\n2000|71.4|69.63|73.33\n",
        {(CHINA, LIFE, "1990", LEVEL): 68.55, (CHINA, LIFE, "2000", LEVEL): 71.4},
    ),
    Case(
        "合计 beside 城镇, of a rate that may be of one of them",
        "全国人口出生率（‰）\n年份|合计|城镇|农村\n1990|21.06|20|22\n",
    ),
    Case(
        "a title that says by what the figures are parted",
        "1-2 按性别分人口数\n单位：万人\n年份|总人口(年末)|男|\n||人口数|比重(%)\n1990|114333|58904|51.52\n注：数据为全国人口。\n",
        {(CHINA, PEOPLE, "1990", LEVEL): 114333},
    ),
    Case(
        "a total by region and sector",
        "1-23 分地区按行业分全社会用电量（2022年）\n单位：亿千瓦时\n地区|Region||农、林、|制造业\n||合  计|牧、渔业|\n||Total|Agriculture|Manufacturing\n全国|National Total|86372|1146|40000\n北京|Beijing|1281|20|300\n",
        {(CHINA, POWER, "2022", LEVEL): 86372, (BEIJING, POWER, "2022", LEVEL): 1281},
    ),
    Case(
        "a mere 万 or 亿 of the indicator's unit",
        "全国\n年份|总人口（万）|电力消费量（亿千瓦时）\n2022|141175|86372\n",
        {(CHINA, PEOPLE, "2022", LEVEL): 141175, (CHINA, POWER, "2022", LEVEL): 86372},
    ),
    Case(
        "ages over the columns",
        "2-7 各地区人口年龄构成（2022年）\n地  区|Region|总人口|||出生率|\n||(万人)|0-14岁|65岁及以上|(‰)|21个大城市\n||Population|||Birth|\n||(10 000 persons)|Aged 0-14|Aged 65|Rate|Large Cities\n北  京|Beijing|2184|264|330|5.67|5.6\n",
        {(BEIJING, PEOPLE, "2022", LEVEL): 2184, (BEIJING, BIRTHS, "2022", LEVEL): 5.67},
    ),
    Case(
        "series of a database, keys down the first column",
        "|电力消费量|电力消费量|总人口\n区域|中国|北京|天津\n次国家|||\n频率|年|年|年\n单位|亿千瓦时|万千瓦时|百万人\n数据来源|国家统计局|国家统计局|国家统计局\n数列ID|4942801 (CGGA)|4942802|4942803\n首次观测日期|2021|2021|2021\n方差|31|32|33\n参照期间|2|2|2\n2021|85200|12330000|13.7\n2022|86372|12810000|13.6\n",
        {
            (CHINA, POWER, "2021", LEVEL): 85200,
            (CHINA, POWER, "2022", LEVEL): 86372,
            (BEIJING, POWER, "2021", LEVEL): 1233,
            (BEIJING, POWER, "2022", LEVEL): 1281,
            (TIANJIN, PEOPLE, "2021", LEVEL): 1370,
            (TIANJIN, PEOPLE, "2022", LEVEL): 1360,
        },
    ),
    Case(
        "series of months, of the year so far and their changes",
        "指标名称|北京:电力消费量:当月值|北京:电力消费量:累计值|北京:电力消费量:累计同比\n频率|月|月|月\n单位|亿千瓦时|亿千瓦时|%\n来源|统计局|统计局|统计局\n2022-08-31|120|860|3.1\n2022-09-30|100|960|3.2\n",
        {
            (BEIJING, POWER, "2022-08", LEVEL): 120,
            (BEIJING, POWER, "2022-09", LEVEL): 100,
            (BEIJING, POWER, "2022年1-8月", LEVEL): 860,
            (BEIJING, POWER, "2022年1-9月", LEVEL): 960,
            (BEIJING, POWER, "2022年1-8月", YEARLY): 3.1,
            (BEIJING, POWER, "2022年1-9月", YEARLY): 3.2,
        },
    ),
    Case(
        "series of regions without a frequency, by whole years",
        "指标|电力消费量|电力消费量\n地区|北京|天津\n单位|亿千瓦时|亿千瓦时\n2021年|1233|900\n2022年|1281|910\n",
        {
            (BEIJING, POWER, "2021", LEVEL): 1233,
            (BEIJING, POWER, "2022", LEVEL): 1281,
            (TIANJIN, POWER, "2021", LEVEL): 900,
            (TIANJIN, POWER, "2022", LEVEL): 910,
        },
    ),
    Case(
        "a year's series dated by its last month",
        "指标|北京:总人口\n频率|年\n单位|万人\n2021-12|2189\n2022-12|2184\n",
    ),
    Case(
        "a key of a series that is not known",
        "指标|北京:总人口\n频率|年\n单位|万人\n口径|户籍\n2021|1413\n2022|1427\n",
    ),
    Case(
        "numbered series of months, quarters and years, named twice",
        "序号|日期|中国:电力消费量:当月值|中国:总人口|中国:碳排放量\n|指标名称|中国:电力消费量:当月值|中国:总人口|中国:碳排放量\n|指标ID|EMM001|EMM002|EMM003\n|频率|月|年|季\n|单位|亿千瓦时|万人|万吨\n|发布方|国家统计局|国家统计局|国家统计局\n1|2024-12|900||\n2|2024-11|880||\n3|2023-12|850|140967|310\n4|2023-09|800||300\n",
        {
            (CHINA, POWER, "2024-12", LEVEL): 900,
            (CHINA, POWER, "2024-11", LEVEL): 880,
            (CHINA, POWER, "2023-12", LEVEL): 850,
            (CHINA, POWER, "2023-09", LEVEL): 800,
            (CHINA, PEOPLE, "2023", LEVEL): 140967,
            (CHINA, CARBON, "2023-Q4", LEVEL): 310,
            (CHINA, CARBON, "2023-Q3", LEVEL): 300,
        },
    ),
    Case(
        "0 for what is not known between years of a mean",
        "北京市\n年份|预期寿命（岁）|总人口（万人）\n2019|0|2190\n2020|82.4|2189\n2021|0|0\n2022|82.5|2184\n",
        {
            (BEIJING, LIFE, "2020", LEVEL): 82.4,
            (BEIJING, LIFE, "2022", LEVEL): 82.5,
            (BEIJING, PEOPLE, "2019", LEVEL): 2190,
            (BEIJING, PEOPLE, "2020", LEVEL): 2189,
            (BEIJING, PEOPLE, "2021", LEVEL): 0,
            (BEIJING, PEOPLE, "2022", LEVEL): 2184,
        },
    ),
    Case(
        "0 for what is not known in two years of an amount",
        "北京市\n年份|总人口（万人）\n2018|2191\n2019|0\n2020|2189\n2021|0\n2022|2184\n",
        {
            (BEIJING, PEOPLE, "2018", LEVEL): 2191,
            (BEIJING, PEOPLE, "2020", LEVEL): 2189,
            (BEIJING, PEOPLE, "2022", LEVEL): 2184,
        },
    ),
    Case(
        "shares as ratios without a unit",
        "北京市\n年份|城镇化率\n2021|0.87528\n2022|0.87571\n2023|0.87832\n",
    ),
    Case(
        "shares in per cent without a unit",
        "北京市\n年份|城镇化率\n2021|87.53\n2022|87.57\n",
        {(BEIJING, URBAN, "2021", LEVEL): 87.53, (BEIJING, URBAN, "2022", LEVEL): 87.57},
    ),
    Case(
        "a header with an age in it",
        "北京市\n年份|总人口（万人）|65岁及以上人口（万人）\n2022|2184|330\n2023|2186|346\n",
        {(BEIJING, PEOPLE, "2022", LEVEL): 2184, (BEIJING, PEOPLE, "2023", LEVEL): 2186},
    ),
    Case(
        "changes below the name of an index",
        "CPI\n时间|北京|天津\n2023年1月|2.1|1.7\n2023年2月|1.0|-0.4\n2023年3月|0.7|0.8\n",
    ),
    Case(
        "an index of prices",
        "CPI\n时间|北京|天津\n2023年1月|102.1|101.7\n2023年2月|101.0|99.6\n",
        {
            (BEIJING, PRICES, "2023-01", LEVEL): 102.1,
            (TIANJIN, PRICES, "2023-01", LEVEL): 101.7,
            (BEIJING, PRICES, "2023-02", LEVEL): 101.0,
            (TIANJIN, PRICES, "2023-02", LEVEL): 99.6,
        },
    ),
    Case(
        "a title with a word that another name of the indicator has",
        "北京市分年度人口预期寿命\n年份|预期寿命（岁）\n2022|82.3\n2023|82.5\n",
        {(BEIJING, LIFE, "2022", LEVEL): 82.3, (BEIJING, LIFE, "2023", LEVEL): 82.5},
    ),
    Case(
        "a title with a word that no name of the indicator has",
        "北京市分年度农村预期寿命\n年份|预期寿命（岁）\n2022|82.3\n2023|82.5\n",
    ),
    Case(
        "series of quarters dated by their last months",
        "指标名称|中国:碳排放量|中国:电力消费量:累计值\n频率|季|季\n单位|万吨|亿千瓦时\n来源|国家统计局|国家统计局\n2023-09|300|2400\n2023-06|290|1500\n",
        {
            (CHINA, CARBON, "2023-Q3", LEVEL): 300,
            (CHINA, CARBON, "2023-Q2", LEVEL): 290,
            (CHINA, POWER, "2023年1-9月", LEVEL): 2400,
            (CHINA, POWER, "2023年1-6月", LEVEL): 1500,
        },
    ),
    Case(
        "a database's own statistics above the dates",
        "点击这里以选择指标，然后再点击\"更新\"或\"下载编辑\"按钮更新或新增及移除数列|电力消费量\n国家或地区|中国\n频率|月\n单位|十亿千瓦时\n数据来源|国家统计局\n数列编码|3662501\n函数信息|\n平均|253\n观测次数|2\n2023-01-01|85\n2023-02-01|76.5\n",
        {(CHINA, POWER, "2023-01", LEVEL): 850, (CHINA, POWER, "2023-02", LEVEL): 765},
    ),
    Case(
        "growth in another money than that of the indicator",
        "指标名称|进出口总额:当月同比|进出口总额:人民币:当月同比\n国家|中国|中国\n频率|月|月\n单位|%|%\n2023-12|1|1.3\n2023-11|0.2|\n",
        {(CHINA, TRADE, "2023-12", YEARLY): 1, (CHINA, TRADE, "2023-11", YEARLY): 0.2},
    ),
    Case(
        "a name in English below a longer one that says the unit",
        "全国\n|Trade in trillion dollars of today|Life expectancy at birth\nYear|trade|life expectancy\n2021|6.05|78.2\n2022|6.31|78.3\n",
    ),
    Case(
        "money per person without a unit, which may be in 万元",
        "各地区居民人均可支配收入\n地区|2021年|2022年\n北京|7.5|7.74\n天津|4.74|4.9\n",
    ),
    Case(
        "money per person without a unit",
        "各地区居民人均可支配收入\n地区|2021年|2022年\n北京|75002|77415\n天津|47449|48976\n",
        {
            (BEIJING, INCOME, "2021", LEVEL): 75002,
            (BEIJING, INCOME, "2022", LEVEL): 77415,
            (TIANJIN, INCOME, "2021", LEVEL): 47449,
            (TIANJIN, INCOME, "2022", LEVEL): 48976,
        },
    ),
    Case(
        "a region that only a note names, by what it was revised",
        "历年全社会用电量\n单位：亿千瓦时\n年份|全社会用电量\n2021|85\n2022|86\n注：1.2021年起根据第四次全国经济普查结果修订。\n",
    ),
    Case(
        "English behind the Chinese without a blank",
        "总人口\n单位：万人\n年份Year|北京Beijing|天津市TianJin\n2021|2189|1373\n2022|2184|1363\n",
        {
            (BEIJING, PEOPLE, "2021", LEVEL): 2189,
            (BEIJING, PEOPLE, "2022", LEVEL): 2184,
            (TIANJIN, PEOPLE, "2021", LEVEL): 1373,
            (TIANJIN, PEOPLE, "2022", LEVEL): 1363,
        },
    ),
    Case(
        "rows of places in both languages without a blank",
        "城 市City|2021|2022\n北京Beijing|2189|2184\n天津Tianjin|1373|1363\n总人口（万人）||\n",
    ),
    Case(
        "a name written once in front of regions, no heads over either",
        "||2021|2022\n总人口（万人）|北京|2189|2184\n|天津市|1373|1363\n数据来源：国家统计局|||\n由EPS DATA整理|||\n",
        {
            (BEIJING, PEOPLE, "2021", LEVEL): 2189,
            (BEIJING, PEOPLE, "2022", LEVEL): 2184,
            (TIANJIN, PEOPLE, "2021", LEVEL): 1373,
            (TIANJIN, PEOPLE, "2022", LEVEL): 1363,
        },
    ),
    Case(
        "an index as a ratio, without a unit",
        "全国\nYear|CPI\n2008|1.059\n2009|0.993\n2010|1.033\n2011|1.054\n2012|1.026\n",
    ),
    Case(
        "an index of 100, without a unit",
        "全国\nYear|CPI\n2008|105.9\n2009|99.3\n2010|103.3\n",
        {
            (CHINA, PRICES, "2008", LEVEL): 105.9,
            (CHINA, PRICES, "2009", LEVEL): 99.3,
            (CHINA, PRICES, "2010", LEVEL): 103.3,
        },
    ),
    Case(
        "rows numbered by place in front of a share",
        "id|年份|省份|出生率‰\n1|2021|北京|6.35\n1|2022|北京|5.67\n1|2023|北京|5.63\n",
        {
            (BEIJING, BIRTHS, "2021", LEVEL): 6.35,
            (BEIJING, BIRTHS, "2022", LEVEL): 5.67,
            (BEIJING, BIRTHS, "2023", LEVEL): 5.63,
        },
    ),
    Case(
        "the end of a name within its first word, under a title of the whole",
        "各地区农林牧渔业增加值\n地区|年份|渔业增加值(亿元)\n北京|2021|3.3\n天津|2021|30.1\n",
    ),
    Case(
        "a panel of cities, place and unit behind each name",
        "城市|年份|年末总人口_全市_万人|年末总人口_市辖区_万人|电力消费量_全市_万千瓦时|出生率_全市_百分比\n北京市|2022|2184|1900|12810000|0.567\n天津市|2022|1363|1160|9100000|0.475\n",
        {
            (BEIJING, PEOPLE, "2022", LEVEL): 2184,
            (TIANJIN, PEOPLE, "2022", LEVEL): 1363,
            (BEIJING, POWER, "2022", LEVEL): 1281,
            (TIANJIN, POWER, "2022", LEVEL): 910,
            (BEIJING, BIRTHS, "2022", LEVEL): 5.67,
            (TIANJIN, BIRTHS, "2022", LEVEL): 4.75,
        },
    ),
    Case(
        "a note on years worked out from a census",
        "全国人口\n年份|总人口（万人）\n2020|141212\n2022|141175\n注：2020年及以后的数据根据人口普查推算。\n",
        {(CHINA, PEOPLE, "2020", LEVEL): 141212, (CHINA, PEOPLE, "2022", LEVEL): 141175},
    ),
    Case(
        "a title of the cities among all people",
        "2-12 各地区城市人口数（2022年）\n地区|人口数（万人）\n北京|1900\n天津|1160\n",
    ),
    Case(
        "tonnes of what the name says, and units in Latin letters",
        "年份|地区|碳排放量_万吨二氧化碳|电力消费量（GWh）|进出口总额（百万美元）\n2022|北京|9100|128100|540000\n2022|天津|15200|91000|126000\n",
        {
            (BEIJING, CARBON, "2022", LEVEL): 9100,
            (TIANJIN, CARBON, "2022", LEVEL): 15200,
            (BEIJING, POWER, "2022", LEVEL): 1281,
            (TIANJIN, POWER, "2022", LEVEL): 910,
            (BEIJING, TRADE, "2022", LEVEL): 5400,
            (TIANJIN, TRADE, "2022", LEVEL): 1260,
        },
    ),
    Case(
        "tonnes of carbon dioxide in a header",
        "地区|年份|碳排放量（MtCO2）\n北京|2021|90.5\n北京|2022|91\n",
        {(BEIJING, CARBON, "2021", LEVEL): 9050, (BEIJING, CARBON, "2022", LEVEL): 9100},
    ),
    Case(
        "a power of ten in front of a unit",
        "全国电力消费量\n年份|电力消费量（1e8 kWh）\n2021|85200\n2022|86372\n",
        {(CHINA, POWER, "2021", LEVEL): 85200, (CHINA, POWER, "2022", LEVEL): 86372},
    ),
    Case(
        "a unit not known below a title that says what of",
        "全国进出口总额\n年份|进出口总额（T USD）\n2021|6.1\n2022|6.3\n",
    ),
    Case(
        "Latin letters that may be a unit",
        "地区|年份|碳排放量（10kt）\n北京|2021|9050\n北京|2022|9100\n",
    ),
    Case(
        "an export of the whole country, which it does not name",
        "数据库：年度数据\n时间：最近10年\n指标|2022年|2021年\n全社会用电量(亿千瓦小时)|86372|85200\n数据来源：国家统计局\n",
        {(CHINA, POWER, "2022", LEVEL): 86372, (CHINA, POWER, "2021", LEVEL): 85200},
    ),
    Case(
        "an export of one of the provinces, which it does not name",
        "数据库：分省年度数据\n时间：最近10年\n指标|2022年|2021年\n全社会用电量(亿千瓦小时)|1281|1233\n数据来源：国家统计局\n",
    ),
    Case(
        "series of months and quarters, dated by their last months",
        "指标|电力消费量_当期|电力消费量_累计|电力消费量_当期同比实际增速|人均可支配收入_累计|进出口总额_当期|进出口总额_累计\n地区|全国|全国|全国|全国|全国|全国\n频度|月|月|月|季|季|季\n单位|亿千瓦时|亿千瓦时|%|元/人|亿美元|亿美元\n2022-02|6200|13500|16.9||||\n2022-03|6900|20400|3.5|10345|14792|14792\n2022-06|7300|41000|4.7|18463|15950|30742\n",
        {
            (CHINA, POWER, "2022-02", LEVEL): 6200,
            (CHINA, POWER, "2022-03", LEVEL): 6900,
            (CHINA, POWER, "2022-06", LEVEL): 7300,
            (CHINA, POWER, "2022年1-2月", LEVEL): 13500,
            (CHINA, POWER, "2022年1-3月", LEVEL): 20400,
            (CHINA, POWER, "2022年1-6月", LEVEL): 41000,
            (CHINA, POWER, "2022-02", YEARLY): 16.9,
            (CHINA, POWER, "2022-03", YEARLY): 3.5,
            (CHINA, POWER, "2022-06", YEARLY): 4.7,
            (CHINA, INCOME, "2022年1-3月", LEVEL): 10345,
            (CHINA, INCOME, "2022年1-6月", LEVEL): 18463,
            (CHINA, TRADE, "2022-Q1", LEVEL): 14792,
            (CHINA, TRADE, "2022-Q2", LEVEL): 15950,
            (CHINA, TRADE, "2022年1-3月", LEVEL): 14792,
            (CHINA, TRADE, "2022年1-6月", LEVEL): 30742,
        },
    ),
    Case(
        "a quarter's own figure in a month that ends none",
        "指标|电力消费量_当期|进出口总额_当期\n地区|全国|全国\n频度|月|季\n单位|亿千瓦时|亿美元\n2022-05|6700|5377\n2022-06|7300|\n",
        {(CHINA, POWER, "2022-05", LEVEL): 6700, (CHINA, POWER, "2022-06", LEVEL): 7300},
    ),
    Case(
        "English of three lines below a Chinese header, and an English title that names parts",
        "2-6 分地区人口的城乡构成和出生率、自然增长率(2022年)|||||\nPopulation by Urban and Rural Residence and Rates by Region (2022)\n|总人口|城镇人口||出生率|自然增长率\n地 区|（年末）|人口数|比重|(‰)|(‰)\n|（万人）|（万人）|（%）||\nRegion|Total Population|Urban Population||Birth Rate|Natural Growth Rate\n|(year-end)|Population|Proportion||\n|(10 000 persons)|(10 000 persons)|(%)||\n全 国 National Total|141175|92071|65.22|6.77|-0.60\n北 京 Beijing|2184|1913|87.6|5.67|-0.05\n",
        {
            (CHINA, PEOPLE, "2022", LEVEL): 141175,
            (CHINA, BIRTHS, "2022", LEVEL): 6.77,
            (CHINA, NATURAL, "2022", LEVEL): -0.6,
            (BEIJING, PEOPLE, "2022", LEVEL): 2184,
            (BEIJING, BIRTHS, "2022", LEVEL): 5.67,
            (BEIJING, NATURAL, "2022", LEVEL): -0.05,
        },
    ),
    Case(
        "a unit in the English alone, below Year",
        "全国人口数|\nPopulation of China|\n年 份|总人口|出生率\nYear|Total Population|Birth Rate\n|(year-end)|(‰)\n|(10 000 persons)|\n1990|114333|21.06\n2020|141212|8.52\n",
        {
            (CHINA, PEOPLE, "1990", LEVEL): 114333,
            (CHINA, PEOPLE, "2020", LEVEL): 141212,
            (CHINA, BIRTHS, "1990", LEVEL): 21.06,
            (CHINA, BIRTHS, "2020", LEVEL): 8.52,
        },
    ),
    Case(
        "a heading of some people, or of some use, over a name that is of all",
        "各地区情况（2022年）\n地区|城镇人口|老年人口|工业用电\n|人口数（万人）|人口数（万人）|电力消费量（亿千瓦时）\n北京|1913|465|300\n",
    ),
    Case(
        "a heading of an age over a name that is of all",
        "各地区情况（2022年）\n地区|60岁及以上人口|\n|人口数（万人）|比重（%）\n北京|465|21.3\n",
    ),
    Case(
        "a heading over a name of all and its share",
        "各地区情况（2022年）\n地区|少数民族|\n|人口数（万人）|比重（%）\n北京|104|4.8\n",
    ),
    Case(
        "a heading of all over a name and its share",
        "各地区情况（2022年）\n地区|合计|\n|人口数（万人）|比重（%）\n北京|2184|1.5\n",
        {(BEIJING, PEOPLE, "2022", LEVEL): 2184},
    ),
    Case(
        "year in the corner, over names",
        "全国\nyear|2021|2022\n人口出生率（‰）|7.52|6.77\n",
        {(CHINA, BIRTHS, "2021", LEVEL): 7.52, (CHINA, BIRTHS, "2022", LEVEL): 6.77},
    ),
    Case(
        "a title of shares above amounts alone",
        "各地区人口构成（2022年）\n地区|总人口（万人）\n北京|2184\n天津|1363\n",
    ),
    Case(
        "growth in nominal and in real terms",
        "2023年全国居民收入\n指标|绝对量（元）|比上年名义增长（%）|比上年实际增长（%）\n居民人均可支配收入|39218|6.3|6.1\n",
        {(CHINA, INCOME, "2023", LEVEL): 39218, (CHINA, INCOME, "2023", YEARLY): 6.1},
    ),
    Case(
        "names broken over three lines, regions below 市、县",
        "2-3 分地区人口（2022年）\n市、县|居民人均|电力\n|可支配|消费量\n|收入(元)|(亿千瓦时)\n北京|77415|1281\n天津|48976|994\n",
        {
            (BEIJING, INCOME, "2022", LEVEL): 77415,
            (BEIJING, POWER, "2022", LEVEL): 1281,
            (TIANJIN, INCOME, "2022", LEVEL): 48976,
            (TIANJIN, POWER, "2022", LEVEL): 994,
        },
    ),
    Case(
        "amounts without a unit, of which some are too large",
        "各地区进出口总额\n地区|2021年|2022年\n北京|30438|36446\n天津|8567|8448\n",
    ),
    Case(
        "an amount without a unit beside one in a smaller unit",
        "全国\n年份|进出口总额|电力消费量（亿千瓦时）|其中：一般贸易（万美元）\n2021|6051|85200|3725\n",
        {(CHINA, POWER, "2021", LEVEL): 85200},
    ),
    Case(
        "a word behind a name that may be its unit",
        "全国进出口总额（万瑞郎）\n年份|进出口总额\n2021|6051\n2022|6309\n",
    ),
    Case(
        "billions of dollars",
        "全国进出口总额\n年份|进出口总额（bn USD）\n2021|605.1\n2022|630.9\n",
        {(CHINA, TRADE, "2021", LEVEL): 6051, (CHINA, TRADE, "2022", LEVEL): 6309},
    ),
    Case(
        "no year anywhere, under heads in both languages",
        "2-19 各地区家庭户类别\n地区|Region|家庭户户数||\n||Number of|一代户|二代户\n||Family|One|Two\n||Households|Generation|Generations\n北京|Beijing|8545|4831|2694\n天津|Tianjin|5519|2896|2161\n",
        {(BEIJING, HOUSEHOLDS, "2022", LEVEL): 8545, (TIANJIN, HOUSEHOLDS, "2022", LEVEL): 5519},
    ),
)  # fmt: skip
# What must be asked about: nothing is read, and what it lacks is told.
ASKED = ("no year anywhere, under heads in both languages",)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_yearbook_tables(case: Case, ending: str) -> None:
    """Every figure is right; none is lost, or else what it lacks is said."""
    readings = intake.read(
        f"表.{ending}", as_csv(case) if ending == "csv" else as_xlsx(case), PLAN, today=TODAY
    )
    figures = {
        (row["region_code"], row["indicator"], row["period"], row["measure"]): row["value"]
        for reading in readings for row in reading.accepted.to_pylist()
    }  # fmt: skip
    right = {} if case.what in ASKED else {key: pytest.approx(v) for key, v in case.right.items()}
    assert figures == right
    assert case.right == right or told(readings)


def test_an_old_workbook_may_number_a_format_of_chinese_excel() -> None:
    """Excel knows formats 27 to 81 by their numbers alone; 59 is that of a plain number."""
    rows = [["指标", "2022年"], ["全国年末总人口（万人）", 141175]]
    data = xls(Sheet("数据", rows, formats={(1, 1): "0.0000"}))
    style = re.compile(rb"(?<=\xe0\x00\x14\x00..)\xa5\x00", re.DOTALL)
    numbered = style.sub(lambda _: b"\x3b\x00", data)
    assert numbered != data
    (reading,) = intake.read("表.xls", numbered, PLAN, today=TODAY)
    assert reading.accepted["value"].to_pylist() == [141175]
