"""The files of the corpus: each form that counties send, good and bad. All figures are made up."""

# ruff: noqa: E501 -- a row of a file stands on one line here too

from __future__ import annotations

import datetime as dt
import re

from tests.corpus.meanings import meaning_files
from tests.corpus.writers import (
    Formula,
    Raised,
    Sheet,
    ods,
    packed,
    packed_gbk,
    repacked,
    text,
    xls,
    xls_of_1995,
    xlsx,
)

ENGLISH = "region_code,region,indicator,period,measure,value,unit,basis,vintage,source,note\n"
CHINESE = "行政区划代码,地区,指标,时期,数值类型,数值,单位,核算口径,数据版本,来源,备注\n"
SHORT = "地区,指标,时期,数值\n"
TWO = SHORT + "连山区,城镇清洁取暖率,2023年,73.5\n龙港区,城镇清洁取暖率,2023年,70.1\n"
WIDE = [
    ["地区", "2021年", "2022年", "2023年"],
    ["连山区", 61.2, 66.5, 73.5],
    ["龙港区", 60, 64.1, 70.1],
]
COUNTY = [
    ["连山区２０２３年节能减排主要指标完成情况", "", "", "", "", "", ""],
    ["", "", "", "", "", "填报单位：连山区统计局", ""],
    ["指标", "计量单位", "能耗与减排", "", "", "", "备注"],
    ["", "", "2022年", "", "2023年", "", ""],
    ["", "", "本年", "比上年增减（%）", "本年", "比上年增减（%）", ""],
    [
        "能源消费总量（a）",
        "吨标准煤",
        "1,180,500",
        "（1.5）",
        "１，２００，０００①",
        "1.7",
        "初步核算",
    ],
    ["其中：地区生产总值", "亿元", 101.5, "4.2", 106.8, "５．２", ""],
    ["COD重点工程减排量", "吨", "…", "—", "≥350", "/", ""],
    ["城镇清洁取暖率", "%", "66.5%", "", "约73.5", "", ""],
    ["（a）等价值，2023年为快报数。", "", "", "", "", "", ""],
    ["单位负责人：张三", "", "填表人：李四", "", "", "报出日期：2024-02-01", ""],
]
PORTAL = "数据库：分地区年度数据\n指标：地区生产总值(亿元)\n时间：最近3年\n"


def long_files() -> dict[str, bytes]:
    """One row per figure."""
    return {
        "long-region-left-blank.csv": text(
            SHORT + "连山区,城镇清洁取暖率,2022年,66.5\n,城镇清洁取暖率,2023年,73.5\n龙港区,城镇清洁取暖率,2022年,64.1\n"
            ",城镇清洁取暖率,2023年,70.1\n,秸秆综合利用率,2023年,90\n"),
        "long-region-left-blank-bad.csv": text(
            SHORT + "连山区,城镇清洁取暖率,2022年,66.5\n,城镇清洁取暖率,2023年,73.5\n,,,\n,能源消费总量,2023年,120\n"),
        "long-region-forgotten-once.csv": text(
            SHORT + "连山区,城镇清洁取暖率,2023年,66.5\n龙港区,城镇清洁取暖率,2023年,73.5\n,能源消费总量,2023年,120\n"),
        "long-days-at-year-end.csv": text(
            SHORT + "连山区,城镇清洁取暖率,2022-12-31,66.5\n连山区,城镇清洁取暖率,2023/12/31,73.5\n连山区,能源消费总量,2023年12月31日,120\n"),
        "long-days-unclear.csv": text(
            SHORT + "连山区,能源消费总量,2023-12-31,120\n连山区,能源消费总量,2024-09-30,91\n连山区,能源消费总量,2024-09-15,90\n"),
        "long-days-to-date.csv": text(
            "地区,指标,截至时间,数值\n".replace("截至时间", "时间（截至）")
            + "连山区,能源消费总量,2024-09-30,91\n连山区,能源消费总量,2023-12-31,120\n连山区,能源消费总量,2024-09-15,90\n"),
        "wide-days-at-year-end.csv": text(
            "葫芦岛市2024年清洁取暖率（%）\n地区,2022-12-31,2023-12-31,2024-12-31\n连山区,66.5,73.5,75\n龙港区,64.1,70.1,71\n"),
        "wide-total-beside-change.csv": text(
            "葫芦岛市各县区能源消费总量\n单位：万吨标准煤,,,,\n地区,2022年,,2023年,\n,总量,同比增减（%）,总量,同比增减（%）\n"
            "连山区,\"1,100.5\",2.1,１２０．７,-3.0\n龙港区,90,(1.5),95,5.6\n"),
        "wide-target-beside-figure.csv": text(
            "2023年葫芦岛市连山区指标完成情况\n指标,单位,年度目标,实际完成,完成率（%）\n城镇清洁取暖率,%,80,73.5,91.9\n能源消费总量,万吨标准煤,100,98,98\n"),
        "wide-unread-word-in-header.csv": text(
            "地区,指标,2023年下限,2023年\n连山区,城镇清洁取暖率,80,73.5\n"),
        "wide-row-of-units.csv": text(
            "连山区历年数据\n年份,能源消费总量,地区生产总值,单位GDP能耗\n,吨标准煤,亿元,吨标准煤/万元\n2021,1200000,101.5,1.18\n2022,1180000,105,1.12\n"),
        "wide-unit-in-title.csv": text(
            "各县区能源消费总量（吨标准煤）\n地区,2022年,2023年\n连山区,1000000,1100000\n"),
        "wide-two-tables.csv": text(
            "能源消费总量（万吨标准煤）\n地区,2022年,2023年\n连山区,100,110\n\n城镇清洁取暖率（%）\n地区,2022年,2023年\n龙港区,66,73\n"),
        "wide-second-header-differs.csv": text(
            "能源消费总量（万吨标准煤）\n地区,2022年,2023年\n连山区,100,110\n地区,2020年,2021年\n龙港区,66,73\n"),
        "wide-header-of-next-page.csv": text(
            "能源消费总量（万吨标准煤）\n地区,2022年,2023年\n连山区,100,110\n能源消费总量（万吨标准煤）\n地区,2022年,2023年\n龙港区,66,73\n"),
        "wide-title-of-targets.csv": text(
            "连山区十四五节能目标分解表\n指标,单位,2024年,2025年\n城镇清洁取暖率,%,80,85\n"),
        "wide-days-unclear.csv": text(
            "葫芦岛市2024年清洁取暖率（%）\n地区,2023-12-31,2024-09-30\n连山区,66.5,73.5\n龙港区,64.1,70.1\n"),
        "check-identity-of-levels.csv": text(
            "地区,指标,时期,数值类型,数值,单位\n连山区,能源消费总量,2022,当年值,100.00,万吨标准煤\n连山区,能源消费总量,2023,当年值,103.00,万吨标准煤\n"
            "连山区,地区生产总值,2023,同比增减,5.0,%\n连山区,单位GDP能耗,2023,同比增减,-3.1,%\n"
            "龙港区,能源消费总量,2022,当年值,100.00,万吨标准煤\n龙港区,能源消费总量,2023,当年值,103.00,万吨标准煤\n"
            "龙港区,地区生产总值,2023,同比增减,5.0,%\n龙港区,单位GDP能耗,2023,同比增减,-1.9,%\n"),
        "check-small-counts.csv": text(
            SHORT + "".join(f"连山区,能源消费总量,{year},{value}\n" for year, value in enumerate((2, 2, 2, 3, 2, 60), 2017))),
        "long-english.csv": text(
            ENGLISH + "211402,连山区,clean_heating,2021,level,65.3,%,statistical,final,年报,\n"
            "211403,,energy_per_gdp,2022,annual_change,-3.1,%,assessment,preliminary,年报,甲\n"
            "211400,葫芦岛市,cod_abatement,2023,running_total,2730,吨,,,年报,\n"
            "211421,,energy_per_gdp,2023,cumulative_change,-7.2,%,,flash,,\n"),
        "long-chinese-bom.csv": text(
            CHINESE + "211402,连山区,城镇清洁取暖率,2021年,当年值,65.3,%,统计口径,最终核实,年报,\n"
            "211403,龙港区,单位GDP能耗,2022年,同比增减,-3.1,%,考核口径,初步核算,年报,\n"
            "211400,全市,COD重点工程减排量,2023年,规划期累计,2730,吨,,快报,年报,\n", "utf-8-sig"),
        "long-quoted-bom.csv": text(
            '"地区","指标","时期","数值"\n"连山区","清洁取暖率","2023","73.5"\n', "utf-8-sig"),
        "long-gb18030.csv": text(TWO, "gb18030"),
        "long-gbk-one-row.csv": text("地区,指标,年份,数值\n兴城,取暖率,2023,1\n", "gbk"),
        "long-big5.csv": text(
            "地區,指標,時期,數值\n連山區,城鎮清潔取暖率,2023年,73.5\n興城市,建築垃圾綜合利用率,2023年,55\n", "big5"),
        "long-utf16.txt": text(TWO.replace(",", "\t"), "utf-16"),
        "long-utf16be-no-mark.txt": text(TWO.replace(",", "\t"), "utf-16-be"),
        "long-tabs.tsv": text(TWO.replace(",", "\t")),
        "long-semicolons.csv": text(TWO.replace(",", ";")),
        "long-fullwidth-commas.txt": text(TWO.replace(",", "，")),
        "long-spaced-columns.txt": text(TWO.replace(",", "    ")),
        "long-traditional.csv": text(
            "地區,指標,時期,數值\n連山區,城鎮清潔取暖率,2023年,73.5\n綏中縣,能源消費總量,2023年,120.7\n"),
        "long-any-order.csv": text("数值,时期,指标,地区,经办人\n73.5,2023,清洁取暖率,连山区,张三\n"),
        "long-periods.csv": text(
            SHORT + "".join(f"连山区,能源消费总量,{period},{10 + at}\n" for at, period in enumerate(
                ("2019", "2020年", "2021年度", "2022.0", "２０２３年", "二〇二四年", "2024-Q3", "2023年一季度",
                 "2023年第四季度", "2024年1-9月", "2023年前三季度", "2024年上半年", "2024-09", "2023年5月",
                 "202306", "2018年1-12月份")))),
        "long-periods-bad.csv": text(
            SHORT + "".join(f"连山区,能源消费总量,{period},11\n" for period in (
                "去年", "24年", "20240930", "2024.1", "2024年6-9月", "2024年下半年", "1824", "2024-13", ""))),
        "long-numbers.csv": text(
            "地区,指标,时期,数值,单位\n" + "".join(
                f'连山区,能源消费总量,{2001 + at},"{number}",\n' for at, number in enumerate(
                    ("1,026.4", "1，026．4", "１２．５", "1 026", "3·4", "12.5*", "68.0①", "7.6¹", "≥90", "约31",
                     "超过78", "近80", "12以上", "9以下", "5左右", "1.2E+02", "+2.1", "0.5万吨标准煤",
                     "1,234,567.8吨标准煤", "… ", "—", "-", "/", "无", "——", "……")))),
        "long-numbers-bad.csv": text(
            SHORT + "".join(
                f'连山区,能源消费总量,{2001 + at},"{number}"\n' for at, number in enumerate(
                    ("abc", "33.3:15.4:51.3", "10-20", "1026,4", "1.2.3", "nan", "inf", "0x10", "1_000", "#DIV/0!",
                     "2.6-", "三十", "12吨半", "=1+1", "--5", "1,23", "2023-09-01", "△3", "1e999", "½")))),
        "long-signs.csv": text(
            SHORT + "".join(
                f"连山区,单位GDP能耗,{2001 + at},{number}\n" for at, number in enumerate(
                    ("-2.6", "−2.6", "－2.6", "–2.6", "- 2.6", "(2.6)", "（2.6%）", "下降2.2", "降低2.2%", "增长6.3",
                     "增长-6.3%", "上升0.3", "持平", "下降-2.2", "下降2.2个百分点", "减少了1.5%")))),
        "long-units.csv": text(
            "地区,指标,时期,数值,单位\n连山区,COD重点工程减排量,2021,0.1026,万吨\n连山区,COD重点工程减排量,2022,834000,千克\n"
            "连山区,能源消费总量,2021,3124000,吨标准煤\n连山区,能源消费总量,2022,312.4,万吨\n"
            "连山区,城镇清洁取暖率,2021,65,吨\n连山区,单位GDP能耗,2021,-3,个百分点\n连山区,PM₂.₅平均浓度,2021,38,微克/立方米\n"
            "连山区,城镇清洁取暖率,2022,650,‰\n连山区,地区生产总值,2022,918000,万元\n连山区,COD重点工程减排量,2023,9,瓦\n"),
        "long-regions.csv": text(
            SHORT + "".join(
                f"{region},城镇清洁取暖率,{2001 + at},6{at % 10}.5\n" for at, region in enumerate(
                    ("连 山 区", "全  市", "葫芦岛", "211402000000", "211403.0", "連山區", "辽宁省葫芦岛市南票区",
                     "绥中县(省管县)", "兴城市（不含觉华岛）", "Jianchang", "　　其中：龙港区", "高新区", "合计"))
                ) + "".join(f"{region},城镇清洁取暖率,2020,61\n" for region in (
                    "市辖区", "市本级", "市直", "211401", "211401000000", "朝阳市", "211499", ""))),
        "long-region-clash.csv": text("行政区划代码,地区,指标,时期,数值\n211402,龙港区,清洁取暖率,2023,70\n"),
        "long-indicators.csv": text(
            SHORT + "".join(
                f"连山区,{indicator},{2001 + at},1{at}.5\n" for at, indicator in enumerate(
                    ("clean_heating", "城镇清洁取暖率（%）", "1.城镇清洁取暖率", "（一）清洁取暖率", "能源消费总量(万吨标准煤)",
                     "能源消费总量同比增长（%）", "单位GDP能耗比2020年下降（%）", "单位GDP能耗下降率（%）", "COD重点工程减排量累计",
                     "规上工业单位增加值能耗（考核口径）", "地区生产总值增速", "能源消费总量（亿吨标准煤）"))
                ) + "连山区,清洁取暧率,2023,70\n连山区,垃圾利用率,2023,70\n连山区,月球矿产产量,2023,70\n"),
        "long-same-twice.csv": text(
            "地区,指标,时期,数值,单位\n连山区,COD减排量,2021,1026.4,吨\n连山区,化学需氧量重点工程减排量,2021年,0.1026,万吨\n"
            "连山区,COD减排量,2022,834,吨\n连山区,COD减排量,2022,835,吨\n龙港区,COD减排量,2022,100,吨\n"
            "龙港区,COD减排量,2022,100,吨\n龙港区,COD减排量,2023,—,吨\n龙港区,COD减排量,2023,5,吨\n"),
        "long-unknown-words.csv": text(
            ENGLISH + "211402,,clean_heating,2021,猜测,65,%,,,,\n211402,,clean_heating,2022,,66,%,火星口径,,,\n"
            "211402,,clean_heating,2023,,67,%,,传闻,,\n"),
        "long-no-header.csv": text("211402,连山区,城镇清洁取暖率,2021,65.3\n211403,龙港区,城镇清洁取暖率,2021,61\n"),
        "long-no-period-column.csv": text("地区,指标,数值\n连山区,城镇清洁取暖率,65\n"),
        "long-period-in-title.csv": text("葫芦岛市2023年统计表,,\n地区,指标,数值\n连山区,城镇清洁取暖率,65\n"),
        "long-no-region.csv": text("指标,时期,数值\n城镇清洁取暖率,2023,65\n"),
        "long-region-in-tail.csv": text(
            "指标,时期,数值\n城镇清洁取暖率,2023,65\n数据来源：葫芦岛市统计局,,\n"),
        "long-blank-cells.csv": text(SHORT + "连山区,清洁取暖率,2021,\n连山区,清洁取暖率,2022,66\n\n龙港区,清洁取暖率,2022,\n"),
        "long-header-only.csv": text(SHORT),
        "long-out-of-range.csv": text(
            SHORT + "连山区,清洁取暖率,2021,101\n连山区,清洁取暖率,2022,-1\n连山区,能源消费总量,2022,-5\n连山区,单位GDP能耗,2022,-5\n"),
        "long-loose-commas.csv": text("地区,指标,时期,数值,单位\n连山区,COD减排量,2021,1,026.4,吨\n连山区,COD减排量,2022,834,吨\n"),
        "long-bad-bytes.csv": text(TWO)[:-6] + b"\xff\xfe\n" + text("绥中县,城镇清洁取暖率,2023年,60\n"),
        "long-bad-bytes-gbk.csv": text(TWO * 1, "gbk").replace("龙港区".encode("gbk"), b"\xc1\xfa\xff\xc7\xf8"),
        "long-formulas.csv": text(
            "地区,指标,时期,数值,来源\n连山区,清洁取暖率,2022,66,=HYPERLINK(\"http://x\")\n连山区,清洁取暖率,2023,=70+1,+1\n"),
        "long-newline-in-quotes.csv": text(
            '地区,指标,时期,数值,备注\n连山区,清洁取暖率,2022,66,"第一行\n第二行"\n龙港区,清洁取暖率,2022,x,\n'),
        "long-quote-never-closed.csv": text('地区,指标,时期,数值,备注\n连山区,清洁取暖率,2022,66,"没有收尾\n龙港区,清洁取暖率,2022,70,\n'),
        "long-value-with-unit.csv": text("地区,指标,年份,数值（万吨）\n连山区,COD减排量,2023年,0.0834\n"),
        "long-base-year.csv": text(
            "地区,指标,时期,数值类型,数值,基期\n葫芦岛市,能源消费总量,2020,比基期累计增减,-18.58,2015\n葫芦岛市,能源消费总量,2021,比基期累计增减,-3,\n"
            "葫芦岛市,能源消费总量,2022,比基期累计增减,-4,上年\n"),
        "long-both-layouts.csv": text("地区,指标,时期,数值,2021年,2022年\n连山区,清洁取暖率,2023,70,61,62\n"),
    }  # fmt: skip


def check_files() -> dict[str, bytes]:
    """Well formed, but worth a second look."""
    years = range(2016, 2024)
    return {
        "check-outlier.csv": text(
            SHORT + "".join(f"连山区,能源消费总量,{y},{300 + y - 2016}.4\n" for y in years if y != 2021)
            + "连山区,能源消费总量,2021,3054\n"),
        "check-peers.csv": text(
            SHORT + "".join(f"{region},清洁取暖率,2023,{value}\n" for region, value in (
                ("连山区", 71), ("龙港区", 72.5), ("南票区", 70.4), ("绥中县", 73), ("建昌县", 7.2), ("兴城市", 71.9)))),
        "check-parts.csv": text(
            SHORT + "".join(f"{region},COD减排量,2023,{value}\n" for region, value in (
                ("连山区", 100), ("龙港区", 200), ("南票区", 50), ("绥中县", 80), ("建昌县", 60), ("兴城市", 90),
                ("全市", 620))) + "高新区,COD减排量,2023,30\n"),
        "check-falling-total.csv": text(
            "地区,指标,时期,数值类型,数值\n全市,COD减排量,2021,规划期累计,600\n全市,COD减排量,2022,规划期累计,1750\n"
            "全市,COD减排量,2023,规划期累计,1700\n全市,能源消费总量,2023年1-6月,当年值,500\n全市,能源消费总量,2023年1-9月,当年值,480\n"),
        "check-identity.csv": text(
            "地区,指标,时期,数值类型,数值\n全市,能源消费总量,2022,同比增减,2.1\n全市,地区生产总值,2022,同比增减,5.2\n全市,单位GDP能耗,2022,同比增减,-2.9\n"
            "全市,能源消费总量,2023,同比增减,2.1\n全市,地区生产总值,2023,同比增减,5.2\n全市,单位GDP能耗,2023,同比增减,-4.9\n"),
        "check-mixed-basis.csv": text(
            "地区,指标,时期,数值,核算口径\n全市,单位GDP能耗,2021,-2.9,统计口径\n全市,单位GDP能耗,2022,-3.4,统计口径\n全市,单位GDP能耗,2023,-1.0,考核口径\n"),
        "check-unchanged.csv": text(
            SHORT + "连山区,清洁取暖率,2021,65.3\n连山区,清洁取暖率,2022,65.3\n龙港区,清洁取暖率,2021,100\n龙港区,清洁取暖率,2022,100\n"),
        "check-difference-as-change.csv": text(
            "连山区\n指标,2022年,2023年,同比\n能源消费总量（万吨标准煤）,306.9,312.4,5.5\n城镇清洁取暖率（%）,70.5,73.5,3\n地区生产总值（亿元）,100,105.2,5.2\n"),
        "check-ratio-for-share.csv": text(
            SHORT + "连山区,清洁取暖率,2021,82.1\n连山区,清洁取暖率,2022,0.85\n龙港区,清洁取暖率,2022,81\n"),
    }  # fmt: skip


def wide_files() -> dict[str, bytes]:
    """Years, quarters, indicators or regions across."""
    rows = "\n".join(",".join(map(str, row)) for row in WIDE) + "\n"
    return {
        "wide-portal-by-region.csv": text(
            PORTAL + "地区,2024年,2023年,2022年\n连山区,180.5,172.1,165\n龙港区,150,141.3,\n注：数据已修订\n数据来源：国家统计局\n",
            "gb18030"),
        "wide-portal-by-indicator.csv": text(
            "数据库：年度数据\n地区：连山区\n时间：最近3年\n指标,2023年,2022年,2021年\n能源消费总量(万吨标准煤),312.4,306.9,301\n"
            "城镇清洁取暖率(%),73.5,70.5,\n注：部分为初步数\n数据来源：国家统计局\n", "gbk"),
        "wide-padded-preamble.csv": text("城镇清洁取暖率（%）,,,\n单位：%,,,\n" + rows),
        "wide-float-years.csv": text("城镇清洁取暖率（%）\n地区,2021.0,2022.0,2023.0\n连山区,61.2,66.5,73.5\n"),
        "wide-regions-across.csv": text(
            "指标,计量单位,全市,连山区,龙港区\n城镇清洁取暖率,%,74,73.5,70.1\n能源消费总量,万吨标准煤,1012.35,312.4,286.05\n填表人：甲 2023年\n"),
        "wide-regions-across-title.csv": text(
            "2023年主要指标,,,,\n指标,计量单位,全市,连山区,龙港区\n城镇清洁取暖率,%,74,73.5,70.1\n能源消费总量,万吨标准煤,1012.35,312.4,286.05\n"),
        "wide-indicators-across.csv": text(
            "地区,年份,城镇清洁取暖率（%）,能源消费总量（万吨标准煤）,能源消费总量同比增长（%）\n连山区,2022,70.5,306.9,1.1\n连山区,2023,73.5,312.4,1.8\n"),
        "wide-quarters.csv": text(
            "兴城市2023年能源消费总量（万吨标准煤）\n指标,一季度,上半年,前三季度,全年\n能源消费总量,25.1,50.3,77.7,106.4\n"),
        "wide-months.csv": text("连山区\n指标,2023年1月,2023年2月,2023年1-2月\n能源消费总量,25.1,24.3,49.4\n"),
        "wide-two-header-rows.csv": text(
            "地区,城镇清洁取暖率（%）,,能源消费总量,\n,2022年,2023年,2022年,同比±%\n连山区,70.5,73.5,306.9,1.8\n龙港区,68,70.1,280,2\n"),
        "wide-measures-across.csv": text(
            "2023年葫芦岛市各县（市）区单位GDP能耗\n地区,比上年增减（%）,比2020年累计下降（%）\n连山区,-3.1,8.2\n龙港区,-2.75,6.6\n南票区,0.35,-1.9\n"),
        "wide-double-negative.csv": text(
            "2023年葫芦岛市各县（市）区单位GDP能耗\n地区,比上年下降（%）\n连山区,-3.1\n龙港区,-2.75\n南票区,下降1.2\n"),
        "wide-sum-of-quarters.csv": text(
            "连山区2023年\n指标,单位,1季度,2季度,3季度,4季度,合计\n能源消费总量,万吨标准煤,78,75,80,79.4,312.4\n"),
        "wide-sum-of-regions.csv": text(
            "2023年\n指标,单位,连山区,龙港区,合计\n能源消费总量,万吨标准煤,312.4,286.05,598.45\n"),
        "wide-sum-of-towns.csv": text(
            "连山区各乡镇2023年COD减排量（吨）\n地区,2023年\n钢屯镇,10\n寺儿堡镇,20\n合计,30\n"),
        "wide-side-by-side.csv": text(
            "2023年能源消费总量（万吨标准煤）\n地区,能源消费总量,地区,能源消费总量\n连山区,312.4,绥中县,120.7\n龙港区,286.05,兴城市,106.4\n"),
        "wide-region-across-unknown.csv": text(
            "2023年主要指标\n指标,单位,全市,连山区,北港区\n能源消费总量,万吨标准煤,1012.4,312.4,20\n"),
        "wide-vintage-twice.csv": text(
            "建昌县\n指标,2023年快报,2023年最终核实\n能源消费总量（万吨标准煤）,88.5,88.2\n"),
        "wide-vintages.csv": text(
            "连山区\n指标,2021年（最终核实）,2022年(初步核算数),2023年快报\n能源消费总量,301,306.9,312.4\n"),
        "wide-of-which.csv": text(
            "葫芦岛市\n指标,单位,2022年,2023年\n单位GDP能耗比上年增减,%,-2.1,-2.9\n　　其中：规模以上工业单位增加值能耗,%,-3.3,-4.1\n能源消费总量,万吨标准煤,990,1012.35\n"),
        "wide-unknown-column.csv": text("地区,2023年城镇清洁取暖率（%）,2023年月球矿产产量（吨）\n连山区,73.5,12\n龙港区,70.1,13\n"),
        "wide-signature.csv": text(
            "南票区2023年报表,,\n指标,2022年,2023年\n城镇清洁取暖率（%）,66,68.0*\n单位负责人：甲,,填表人：乙\n报出日期：2024年1月20日,,\n"),
        "wide-notes-flash.csv": text("建昌县\n指标,2022年,2023年\n能源消费总量,86,88.2\n注：2023年为快报数。\n数据来源：建昌县统计局\n"),
        "wide-two-regions-named.csv": text("连山区、龙港区对比\n指标,2023年\n城镇清洁取暖率（%）,66\n城镇清洁取暖率（%）,68\n"),
        "wide-file-names-region-南票区.csv": text("指标,2022年,2023年\n城镇清洁取暖率（%）,66,68\n"),
        "wide-unit-line.csv": text(
            "葫芦岛市\n单位：万吨标准煤、%、吨\n指标,2022年,2023年\n能源消费总量,990,1012.35\n城镇清洁取暖率,71.2,74\nCOD减排量,1150,980\n"),
    }  # fmt: skip


def reach_files() -> dict[str, bytes]:
    """Parts of a year, running sums within it, the year before, and changes both ways."""
    return {
        "reach-portal-quarters.csv": text(
            "数据库：分省季度数据\n地区：葫芦岛市\n时间：最近3季度\n指标,2023年第四季度,2023年第三季度,2023年第一季度\n"
            "地区生产总值_当季值(亿元),270.5,255.1,230.6\n地区生产总值_累计值(亿元),1001.5,731,230.6\n数据来源：国家统计局\n", "gbk"),
        "reach-portal-months.csv": text(
            "数据库：分省月度数据\n地区：葫芦岛市\n时间：最近2个月\n指标,2023年12月,2023年9月\n能源消费总量_同比增长(%),5.1,-1.3\n"
            "能源消费总量_累计增长(%),3.3,3\n能源消费总量_累计值(万吨标准煤),1012.4,748\n数据来源：国家统计局\n", "gbk"),
        "reach-month-and-total.csv": text(
            "兴城市2024年9月主要指标\n指标,单位,本月,累计,累计同比（%）\n能源消费总量,万吨标准煤,8.1,72.5,-3.3\n"),
        "reach-month-unclear.csv": text(
            "兴城市2024年主要指标\n指标,单位,本月,累计\n能源消费总量,万吨标准煤,8.1,72.5\n"),
        "reach-months-down.csv": text(
            "兴城市2024年能源消费总量（万吨标准煤）\n月份,当月,累计,当月同比%,累计同比%\n1月,8,8,3,3\n2月,7,15,-1,1.1\n"),
        "reach-part-in-brackets.csv": text(
            "指标,2023年（1-9月）,2023年\n兴城市能源消费总量（单位：吨标准煤）,660000,880000\n"),
        "reach-year-and-month-columns.csv": text(
            "地区,指标,年份,月份,数值\n连山区,能源消费总量,2024,1,25\n连山区,能源消费总量,2024.0,2月,24\n连山区,能源消费总量,2024,13,23\n"),
        "reach-year-and-quarter-columns.csv": text(
            "兴城市能源消费总量（万吨标准煤）\n年份,季度,能源消费总量\n2024年,1,25\n2024年,二季度,24\n2024年,前三季度,75\n"),
        "reach-part-in-title.csv": text(
            "连山区2023年1-9月能源消费总量\n指标,2022年,2023年\n能源消费总量（万吨标准煤）,226.8,231.5\n"),
        "reach-part-in-title-and-heads.csv": text(
            "连山区2023年1-9月\n指标,2022年,2022年1-9月,2023年1-9月\n能源消费总量（万吨标准煤）,306.9,226.8,231.5\n"),
        "reach-part-in-labels.csv": text(
            "连山区\n指标,2022年,2023年\n1-9月能源消费总量（万吨标准煤）,226.8,231.5\n能源消费总量（万吨标准煤）,306.9,312.4\n"),
        "reach-day-of-report.csv": text(
            "连山区主要指标\n葫芦岛市连山区统计局  2024年1月20日\n指标,单位,数量\n能源消费总量,万吨标准煤,312.4\n"),
        "reach-month-of-report.csv": text(
            "葫芦岛统计月报（2024年1月）\n地区,2022年清洁取暖率（%）,2023年清洁取暖率（%）\n连山区,70.5,73.5\n"),
        "reach-part-of-another-year.csv": text(
            "连山区2024年一季度\n指标,2022年,2023年\n能源消费总量（万吨标准煤）,306.9,312.4\n"),
        "reach-year-before.csv": text(
            "连山区2023年1-9月\n指标,单位,本年累计,上年同期,同比增减（%）\n能源消费总量,万吨标准煤,231.5,226.8,2.1\n"),
        "reach-periods-to-date.csv": text(
            SHORT + "连山区,能源消费总量,2023年三季度累计,231.5\n连山区,能源消费总量,2023年6月累计,150\n连山区,能源消费总量,2023年三季度,81.5\n"),
        "reach-official-bulletin.csv": text(
            "2023年各县（市）区万元地区生产总值能耗降低率等指标公报\n地  区,单位地区生产总值能耗,,规模以上工业单位增加值能耗\n"
            ",指标值（吨标准煤/万元）,上升或下降（±%）,上升或下降（±%）\n葫芦岛市,0.85,-2.9,-4.1\n连山区,1.02,3.1,-3.3\n"),
        "reach-absolute-changes.csv": text(
            "2023年各县区\n地区,能源消费总量（万吨标准煤）,能源消费总量同比增减（万吨标准煤）,清洁取暖率比上年增减（个百分点）\n连山区,312.4,5.5,3\n"),
        "reach-level-by-unit-line.csv": text(
            "各县区单位GDP能耗\n单位：吨标准煤/万元\n地区,2022年,2023年\n连山区,0.52,0.5\n"),
        "reach-level-or-change.csv": text(
            "各县区单位GDP能耗\n单位：吨标准煤/万元、%\n地区,2022年,2023年\n连山区,0.52,0.5\n"),
        "reach-fiscal-years.csv": text(
            "region,indicator,FY2022,FY2023\nLianshan,energy_consumption,306.9,312.4\n"),
    }  # fmt: skip


def said_files() -> dict[str, bytes]:
    """What titles, brackets and neighbouring columns say of a figure."""
    return {
        "said-title-names-more.csv": text(
            "各县区2023年单位地区生产总值二氧化碳排放量（吨/万元）\n地区,2022年,2023年\n连山区,1.2,1.1\n"),
        "said-title-names-part.csv": text(
            "2023年各县区工业能源消费总量（万吨标准煤）\n地区,2022年,2023年\n连山区,200,210\n"),
        "said-title-of-falls.csv": text(
            "葫芦岛市各县区单位GDP能耗降低率（%）\n地区,2022年,2023年\n连山区,3.1,2.9\n龙港区,-0.4,1.2\n"),
        "said-title-of-growth.csv": text(
            "各县区能源消费总量增速\n地区,2022年,2023年\n连山区,3.1,-2.9\n"),
        "said-title-growth-or-level.csv": text(
            "各县区能源消费总量增长情况\n地区,2022年,2023年\n连山区,306.9,312.4\n"),
        "said-title-growth-with-unit.csv": text(
            "各县区能源消费总量增长情况（万吨标准煤）\n地区,2022年,2023年\n连山区,306.9,312.4\n"),
        "said-title-running-months.csv": text(
            "葫芦岛市能源消费总量（累计同比±%）\n指标,2023年3月,2023年12月\n能源消费总量,1.1,-2.9\n"),
        "said-title-short-name.csv": text(
            "2023年COD减排量（吨）\n县区,减排量,同比增减（%）\n连山区,100,2\n合    计,580,3.5\n填表人：王五　　审核人：赵六,,\n"),
        "said-brackets.csv": text(
            "连山区\n指标,2022年（修订）,2023年\n能源消费总量（规模以上工业）（万吨标准煤）,200,210\n能源消费总量（等价值，万吨标准煤）,306.9,312.4\n"
            "化学需氧量（COD）减排量（单位：千克）,100000,120000\n城镇清洁取暖率（农村）,50,51\n"),
        "said-city-without-county.csv": text(
            "地区,2023年能源消费总量（万吨标准煤）\n葫芦岛市（不含绥中县）,891.7\n兴城市（不含觉华岛）,120.7\n"),
        "said-growth-beside.csv": text(
            "地区,2023年GDP（亿元）,增速（%）,位次,2023年能源消费总量（万吨标准煤）,同比增减（%）,比2020年下降（%）\n"
            "连山区,180.5,5.1,1,312.4,1.8,-3\n龙港区,150.3,4.8,2,286.05,-0.6,1.5\n"),
        "said-growth-beside-newest-first.csv": text(
            "兴城市\n指标,2023年,2022年,同比增减（%）\n能源消费总量,106.4,105.8,0.57\n"),
        "said-growth-of-unknown.csv": text(
            "2023年各县区能源消费总量等指标\n地区,能源消费总量（万吨标准煤）,增速（%）,外贸进出口额（亿元）,增速（%）\n连山区,312.4,1.8,10,20\n"),
        "said-growth-below.csv": text(
            "兴城市2023年\n指标,单位,数量\n能源消费总量,万吨标准煤,106.4\n  比上年增长,%,0.57\n  上年同期,万吨标准煤,105.8\n地区生产总值,亿元,150.3\n  增速,±%,4.8\n"),
        "said-region-and-year-in-label.csv": text(
            "指标,数值\n2022年兴城市能源消费总量（万吨标准煤）,105.8\n2023年兴城市能源消费总量（万吨标准煤）,106.4\n2023年全市能源消费总量（万吨标准煤）,1012\n"),
        "said-target-columns.csv": text(
            "城镇清洁取暖率（%）\n地区,2023年,2024年计划,2025年（目标）,占全市比重（%）\n连山区,73.5,80,85,12\n"),
        "said-planned-columns.csv": text(
            "连山区\n指标,2023年末,2024年（规划）,2025年规划值\n城镇清洁取暖率（%）,73.5,80,85\n"),
        "said-changes-of-a-change.csv": text(
            "2023年度县（市）区目标完成情况\n县（市）区,单位GDP能耗比上年降低目标（%）,单位GDP能耗比上年降低（%）,“十四五”累计降低（%）,累计完成进度（%）\n"
            "连山区,3.0,3.1,8.2,56.6\n龙港区,3.0,-0.7,6.6,45\n"),
        "said-month-on-month.csv": text(
            "2023年9月\n地区,能源消费总量（万吨标准煤）,环比增长（%）,同比增长（%）\n连山区,25.1,1.2,5\n"),
        "said-this-year-over-sums.csv": text(
            "南票区2023年\n指标名称,计量单位,本年实际\n能源消费总量,万吨标准煤,９８．６\n“十四五”COD重点工程减排量累计,吨,120\n单位GDP能耗比上年下降,%,2.9\n"
            "“十四五”期间单位GDP能耗累计下降,%,8.2\n"),
        "said-both-ways.csv": text(
            "2023年各县区\n地区,单位GDP能耗升（+）降（-）%,规上工业单位增加值能耗下降或上升（±%）,能源消费总量比上年提高（%）\n连山区,-3.1,2.2,4\n"),
    }  # fmt: skip


def workbook_files() -> dict[str, bytes]:
    """Spreadsheets, new, old and open."""
    rows = [["城镇清洁取暖率（%）"], *WIDE]
    merged = [
        ["2023年能源消费总量", "", "", ""], ["单位：万吨标准煤", "", "", ""],
        ["县（市）区", "能源消费总量", "", "备注"], ["", "2023年", "同比±%", ""],
        ["连山区", "312.4", 1.8, "甲"], ["龙港区", 286.05, "下降0.5", ""],
    ]  # fmt: skip
    spans = [(0, 0, 0, 3), (2, 0, 3, 0), (2, 1, 2, 2), (2, 3, 3, 3)]
    percent = [["地区", "指标", "时期", "数值"], ["连山区", "清洁取暖率", 2023, 0.735],
               ["龙港区", "清洁取暖率", 2023, 0.0725], ["南票区", "清洁取暖率", 2023, 70]]  # fmt: skip
    shown = [(1, 3), (2, 3)]
    label = [["地区", "指标", "2022年", "2023年"], ["连山区", "清洁取暖率", 70.5, 73.5],
             ["", "能源消费总量", 306.9, 312.4], ["龙港区", "清洁取暖率", 68, 70.1]]  # fmt: skip
    other = [["说明"], ["本表由统计局填报"]]
    return {
        "book-plain.xlsx": xlsx(Sheet("数据", rows)),
        "book-old.xls": xls(Sheet("数据", rows)),
        "book-open.ods": ods(Sheet("数据", rows)),
        "book-merged.xlsx": xlsx(Sheet("附表", merged, spans)),
        "book-merged.xls": xls(Sheet("附表", merged, spans)),
        "book-old-county.xls": xls(Sheet("附表2", COUNTY, [
            (0, 0, 0, 6), (2, 0, 4, 0), (2, 1, 4, 1), (2, 2, 2, 5), (3, 2, 3, 3), (3, 4, 3, 5), (2, 6, 4, 6)])),
        "book-merged-labels.xlsx": xlsx(Sheet("附表", label, [(1, 0, 2, 0)])),
        "book-percent-format.xlsx": xlsx(Sheet("数据", percent, percent=shown)),
        "book-percent-format.xls": xls(Sheet("数据", percent, percent=shown)),
        "book-percent-format.ods": ods(Sheet("数据", percent, percent=shown)),
        "book-hidden-and-empty.xlsx": xlsx(
            Sheet("封面", []), Sheet("填表说明", other, hidden=True), Sheet("数据", rows)),
        "book-two-data-sheets.xlsx": xlsx(
            Sheet("连山区", [["指标", "2023年"], ["城镇清洁取暖率", 73.5]]),
            Sheet("龙港区", [["指标", "2023年"], ["城镇清洁取暖率", 70.1], ["能源消费总量", 286.05]])),
        "book-formula-and-comment.xlsx": xlsx(
            Sheet("数据", [*rows, ["南票区", 60, "=B5+1", 63]], comments={(2, 1): "批注"})),
        "book-numbers-as-text.xlsx": xlsx(
            Sheet("数据", [["地区", "指标", "时期", "数值"], ["连山区", "能源消费总量", "2023.0", "1,012.35"],
                         [211403, "能源消费总量", 2023, "２８６．０５"], ["211404.0", "能源消费总量", 2023.0, 98.6]])),
        "book-empty.xlsx": xlsx(Sheet("Sheet1", [])),
        "page-named-xls.xls": text(
            "<html><head><meta charset='gb2312'></head><body><table border=1><tr><td colspan=3>2023年各县区情况</td></tr>\n"
            "<tr><td rowspan=2>地区</td><td colspan=2>能源消费总量</td></tr><tr><td>绝对值<br>（万吨标准煤）</td><td>比上年&plusmn;%</td></tr>\n"
            "<tr><td>连山区</td><td>312.4</td><td>1.8</td></tr><tr><td>龙港区<td>286.05<td>-0.6</table></body></html>\n", "gbk"),
        "page-without-table.xls": text("<html><body><p>404 找不到页面</p></body></html>\n"),
        "book-xml-2003.xls": text(
            "<?xml version='1.0'?>\n<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet><Table><Row><Cell><Data>地区</Data></Cell>"
            "</Row></Table></Worksheet></Workbook>\n"),
        "zip-of-two.zip": packed({"连山区.csv": text("指标,2023年\n城镇清洁取暖率,73.5\n"),
                                  "sub/book.xlsx": xlsx(Sheet("数据", rows)), "__MACOSX/x": b"x"}),
        "zip-gbk-names.zip": packed_gbk({"龙港区.csv": text("指标,2023年\n城镇清洁取暖率,70.1\n", "gbk")}),
    }  # fmt: skip


def form_files() -> dict[str, bytes]:
    """Tables as yearbooks and official forms lay them out."""
    bilingual = [
        ["7-1 各县（市）区主要指标（2023年）", "", ""], ["7-1 Main Indicators by County (2023)", "", ""],
        ["单位：亿元", "", "(100 million yuan)"],
        ["地  区", "地区生产总值", "能源消费总量（万吨标准煤）"],
        ["Region", "Gross Regional Product", "Total Energy Consumption (10 000 tce)"],
        ["全 市 Total", 1001.5, 1012.3], ["连山区\nLianshan", 180.5, 312.4], ["龙港区Longgang", 150.3, 286.1],
    ]  # fmt: skip
    counties = [
        ["葫芦岛市各县区节能减排指标", "", "", ""], ["指标", "单位", "2022年", "2023年"],
        ["能源消费总量", "万吨标准煤", 990, 1012.3], ["（一）连山区", "", "", ""],
        ["能源消费总量", "万吨标准煤", 306.9, 312.4], ["约束性指标", "", "", ""], ["城镇清洁取暖率", "%", 70.5, 73.5],
        ["（二）龙港区", "", "", ""], ["能源消费总量", "万吨标准煤", 280, 286.1], ["北港区", "", "", ""],
        ["能源消费总量", "万吨标准煤", 20, 21],
    ]  # fmt: skip
    numbered = [
        ["连山区2023年综合报表", "", "", "", ""], ["指标名称", "代码", "计量单位", "本年实际", "上年实际"],
        ["甲", "乙", "丙", 1, 2], ["能源消费总量", "01", "万吨标准煤(10^4tce)", 312.4, 306.9],
        ["城镇清洁取暖率", "02", "%", 73.5, 70.5],
    ]  # fmt: skip
    shared = [["地区", "指标", "2022年", "2023年"], ["连山区", "能源消费总量", 306.9, ""],
              ["龙港区", "能源消费总量", 280, 286.1], ["南票区", "能源消费总量", "", 98]]  # fmt: skip
    return {
        "form-bilingual.xlsx": xlsx(Sheet("7-1", bilingual, [(0, 0, 0, 2), (1, 0, 1, 2)])),
        "form-county-headings.xls": xls(
            Sheet("附表", counties, [(0, 0, 0, 3), (3, 0, 3, 3), (7, 0, 7, 3), (9, 0, 9, 3)])),
        "form-year-headings.csv": text(
            "各县区主要指标\n地区,能源消费总量（万吨标准煤）,城镇清洁取暖率（%）\n2022年,,\n连山区,306.9,70.5\n龙港区,280,68\n"
            "2023年,,\n连山区,312.4,73.5\n龙港区,286.1,70.1\n"),
        "form-indicator-headings.csv": text(
            "COD减排量（吨）\n地区,2022年,2023年\n连山区,90,100\n龙港区,190,200\n\n表2 各县区城镇清洁取暖率（%）,,\n连山区,70.5,73.5\n"
            "能源消费总量,,单位：吨标准煤\n连山区,3069000,3124000\n月球矿产产量,,\n连山区,1,2\n"),
        "form-next-page.csv": text(
            "各县区能源消费总量（万吨标准煤）\n地 区,2021年,2022年\n连山区,305.5,312.4\n\n续表1,,\n地区,2021年,2022年\n绥中县,118,120.7\n"),
        "form-second-header-other-word.csv": text(
            "表1 能源消费总量（万吨标准煤）\n地区,2022年,2023年\n连山区,306.9,312.4\n\n表2 城镇清洁取暖率（%）\n县区,2022年,2023年\n连山区,70.5,73.5\n"),
        "form-numbered-columns.xls": xls(Sheet("综合", numbered, [(0, 0, 0, 4)])),
        "form-base-year-column.csv": text(
            "连山区“十四五”指标完成情况（2023年）\n指标,单位,基期值,2023年完成值,完成%,2025年目标值\n城镇清洁取暖率,%,60,73.5,91.9,80\n"
            "能源消费总量,万吨标准煤,300,312.4,,330\n"),
        "form-base-year-said.csv": text(
            "连山区\n指标,2020年基数,2021年,2022年\n城镇清洁取暖率,60,62,66.5\n"),
        "form-merged-figure.xlsx": xlsx(Sheet("数据", shared, [(1, 2, 1, 3), (2, 3, 3, 3)])),
        "form-title-of-indices.csv": text(
            "葫芦岛市地区生产总值指数（上年=100）\n年份,地区生产总值\n2022,103.2\n2023,104.1\n"),
        "form-quarters-in-title.csv": text(
            "连山区2023年1-3季度主要指标\n指标,单位,数量\n能源消费总量,万吨标准煤,231.5\n"),
        "form-change-beside-months.csv": text(
            "兴城市2023年能源消费总量（万吨标准煤）\n指标,1月,2月,1-2月累计,累计同比%\n能源消费总量,9,8,17,3.2\n"),
        "form-groups-beside-regions.xlsx": xlsx(Sheet("2023年", [
            ["地区", "", "能源消费总量（万吨标准煤）"], ["市区", "连山区", 312.4], ["", "龙港区", 286.1],
            ["县域", "绥中县", 120.7]], [(0, 0, 0, 1), (1, 0, 2, 0)])),
        "form-same-period.csv": text(
            "连山区\n指标,单位,2024年1-6月,2023年同期,增减额,增减幅（%）\n能源消费总量,万吨标准煤,150,145,5,3.4\n"),
        "form-same-period-unclear.csv": text(
            "连山区2024年1-6月\n指标,单位,2023年同期\n能源消费总量,万吨标准煤,145\n"),
        "form-regions-over-values.csv": text(
            "2023年主要指标在全省位次\n指标,单位,葫芦岛市,,全省,\n,,数值,位次,数值,占比（%）\n地区生产总值,亿元,1001.5,10,30000,3.3\n"),
        "form-chinese-years.csv": text(
            "连山区\n指标,二○二二年,二〇二三年\n能源消费总量,306.9,312.4\n"),
        "form-months-by-years.csv": text(
            "连山区能源消费总量（万吨标准煤）\n月份,2022年,2023年,同比增长(%)\n1月,25,26,4\n全年,306.9,312.4,1.8\n"),
        "form-months-as-days.csv": text(
            "地区,指标,月份,数值\n连山区,能源消费总量,2023-08-01,25\n连山区,能源消费总量,2023-09-01,24\n"),
        "form-growth-below-years.csv": text(
            "指标,单位,连山区,龙港区\n2023年地区生产总值,亿元,180.5,150.3\n增速,%,5.1,4.8\n2023年能源消费总量,万吨标准煤,312.4,286.1\n"),
        "form-row-of-units-labelled.csv": text(
            "2023年各县区\n地区,地区生产总值,能源消费总量\n单位,亿元,吨标准煤\n连山区,180.5,3124000\n"),
        "form-rows-without-figures.csv": text(
            "2023年各县区能源消费总量（万吨标准煤）\n地区,2022年,2023年\n连山区,306.9,312.4\n滨海开发区,,\n其他,,\n县（市）,,\n绥中县,118,120.7\n"),
        "form-title-of-part.csv": text(
            "2023年规模以上工业能源消费情况\n地区,能源消费总量（万吨标准煤）,规上工业单位增加值能耗比上年±%\n连山区,200,-2.1\n"),
        "form-codes-of-twelve.xlsx": xlsx(Sheet("数据", [
            ["行政区划代码", "指标", "2023年"], [211402, "能源消费总量", 312.4], [211403000000, "能源消费总量", 286.1]])),
        "form-year-remarks.csv": text(
            "连山区\n年份,能源消费总量（万吨标准煤）,地区生产总值增长速度（%）\n2020年（基期）,300,3.1\n2023年（快报）,312.4,5.1\n2025年（目标）,330,6\n"),
        "form-indicators-written-once.csv": text(
            "指标,地区,2022年,2023年\n能源消费总量（万吨标准煤）,连山区,306.9,312.4\n,龙港区,280,286.1\n清洁取暖率（%）,连山区,70.5,73.5\n,龙港区,68,70.1\n"),
        "form-years-written-once.csv": text(
            "连山区\n年份,指标,单位,数值\n2022,能源消费总量,万吨标准煤,306.9\n,城镇清洁取暖率,%,70.5\n2023,能源消费总量,10^4吨标准煤,312.4\n,城镇清洁取暖率,%,73.5\n"),
        "form-keyed-headings.csv": text(
            "2023年\n指标,单位,数值\n地区：连山区,,\n能源消费总量,万吨标准煤,312.4\n龙港区：,,\n能源消费总量,万吨标准煤,286.1\n"),
        "form-remark-beyond-header.xlsx": xlsx(Sheet("2023年", [
            ["地区", "能源消费总量（万吨标准煤）"], ["连山区", 312.4, "", "已与统计局核对"], ["龙港区", 286.1, 3]])),
        "form-years-compared.csv": text(
            "葫芦岛市\n指标,2022年,2023年,2023年比2022年±%,2023年比2020年±%\n能源消费总量,990,1012.3,2.3,4.1\n"),
    }  # fmt: skip


def shown_files() -> dict[str, bytes]:
    """Workbooks whose cells show another text than the value that they hold."""
    plain = [["地区", "指标", "2022年", "2023年"], ["连山区", "能源消费总量", 306.9, 312.4],
             ["龙港区", "能源消费总量", 280, 286.1]]  # fmt: skip
    marked = [plain[0], ["连山区", "能源消费总量", 306.9, Raised("312.4", "1)")],
              ["龙港区", Raised("能源消费总量", "2"), 280, 286.1]]  # fmt: skip
    share = [["地区", "指标", "2022年", "2023年"], ["连山区", "清洁取暖率", 0.705, 0.735]]
    shares = {(1, 2): "0.0%", (1, 3): "0.00%_);[Red]\\(0.00%\\)"}
    formats = [
        ["地区", "指标", "2022年", dt.date(2023, 1, 1)], ["连山区", "单位GDP能耗", -3.1, -0.029],
        ["龙港区", "COD减排量", 100, 0.01], ["南票区", "单位GDP能耗", -2.6, 0.4],
    ]  # fmt: skip
    codes = {(0, 3): 'yyyy"年"', (1, 2): '0.0"%"', (1, 3): "0.0%;[Red]\\-0.0%", (2, 3): '0.00"万吨"',
             (3, 2): '"增长"0.0;"下降"0.0', (3, 3): "0.0_);[Red]\\(0.0\\)"}  # fmt: skip
    months = [["地区", "指标", "月份", "数值"], ["连山区", "能源消费总量", dt.date(2023, 8, 1), 25],
              ["连山区", "能源消费总量", dt.date(2023, 9, 1), 24]]  # fmt: skip
    results = [
        plain[0], ["连山区", "能源消费总量", 306.9, Formula("=C2*1.02", 313.04)],
        ["龙港区", "能源消费总量", Formula("=C9/0", "#DIV/0!"), Formula("=C3*1.02")],
    ]  # fmt: skip
    return {
        "shown-superscripts.xlsx": xlsx(Sheet("数据", marked)),
        "shown-superscripts.xls": xls(Sheet("数据", marked)),
        "shown-superscripts.ods": ods(Sheet("数据", marked)),
        "shown-formats.xlsx": xlsx(Sheet("数据", formats, formats=codes)),
        "shown-formats.xls": xls(Sheet("数据", formats, formats=codes)),
        "shown-months.xlsx": xlsx(
            Sheet("数据", months, formats={(1, 2): 'yyyy"年"m"月"', (2, 2): 'yyyy"年"m"月"'})),
        "shown-formulas.xlsx": xlsx(Sheet("数据", results)),
        "shown-percent-without-places.xlsx": repacked(
            xlsx(Sheet("数据", share, formats=shares)), "xl/worksheets/sheet1.xml",
            lambda part: re.sub(rb' r="[A-Z]*\d+"', b"", part)),
        "shown-percent-other-prefix.xlsx": repacked(
            xlsx(Sheet("数据", share, formats=shares)), "xl/worksheets/sheet1.xml",
            lambda part: re.sub(rb"<(/?)([a-zA-Z])", rb"<\1x:\2", part)
            .replace(b"xmlns=", b"xmlns:x=").replace(b'"', b"'")),
        "shown-code-page-gbk.xls": xls_of_1995(plain, 936, "gbk"),
        "shown-code-page-unsaid.xls": xls_of_1995(plain, 1252, "gbk"),
    }  # fmt: skip


def bad_files() -> dict[str, bytes]:
    """No table at all, or not safe to open."""
    bomb = packed({"big.csv": b"0" * (64 << 20)})
    return {
        "bad-empty.csv": b"",
        "bad-blank.csv": b"\r\n  \r\n",
        "bad-binary.csv": bytes(range(256)) * 4,
        "bad-picture.xlsx": b"\x89PNG\r\n\x1a\n" + bytes(64),
        "bad-prose.txt": text("这是一封信。\n没有表格。\n"),
        "bad-damaged.xlsx": xlsx(Sheet("数据", WIDE))[:900],
        "bad-damaged.zip": packed({"a.csv": b"a,b\n1,2\n"})[:-30],
        "bad-old-signature.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "bad-zip-bomb.zip": bomb,
        "bad-zip-of-nothing.zip": packed({}),
        "bad-too-many-columns.csv": text(",".join(["地区", *(str(y) for y in range(1, 1200))]) + "\n连山区" + ",1" * 1199 + "\n"),
        "bad-long-cell.csv": text("地区,指标,时期,数值,备注\n连山区,清洁取暖率,2023,70," + "长" * 10_001 + "\n"),
    }  # fmt: skip


def all_files() -> dict[str, bytes]:
    """Every generated file of the corpus by name."""
    return {
        **long_files(), **check_files(), **wide_files(), **reach_files(), **said_files(), **workbook_files(),
        **form_files(), **shown_files(), **bad_files(), **meaning_files(),
    }  # fmt: skip
