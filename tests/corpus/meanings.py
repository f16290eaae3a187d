"""More files of the corpus: what headers, preambles, names and cells mean together. All made up."""

# ruff: noqa: E501 -- a row of a file stands on one line here too

from __future__ import annotations

from tests.corpus.writers import text

SHORT = "地区,指标,时期,数值\n"
TYPED = "地区,指标,时期,类型,数值,单位\n"


def meaning_files() -> dict[str, bytes]:
    """Files whose every cell has one right answer, or a question to its sender."""
    return {
        **preamble_files(), **header_files(), **name_files(), **cell_files(), **bytes_files(),
    }  # fmt: skip


def preamble_files() -> dict[str, bytes]:
    """Portal exports whose measure, part of the year or basis stands above the table only."""
    return {
        "above-running-quarters.csv": text(
            "数据库：分省季度数据\n指标：地区生产总值_累计值(亿元)\n时间：最近3季度\n地区,2023年第四季度,2023年第三季度,2023年第一季度\n"
            "葫芦岛市,1001.5,731,230.6\n连山区,180,,40\n", "gb18030"),
        "above-running-growth.csv": text(
            "数据库：分省月度数据\n指标：能源消费总量_累计增长(%)\n时间：最近2月\n地区,2023年12月,2023年11月\n葫芦岛市,5.1,-7.3\n"),
        "above-growth-of-a-share.csv": text(
            "数据库：分省年度数据\n指标：城镇清洁取暖率同比增减(%)\n时间：最近2年\n地区,2023年,2022年\n葫芦岛市,5.1,2.3\n连山区,4.2,\n"),
        "above-number-of-the-paper.csv": text(
            "葫芦岛市统计局文件\n葫统字〔2024〕5号\n关于2023年各县（市）区能源消费总量的通报\n各县（市）区统计局：\n单位：万吨标准煤\n地区,能源消费总量,比上年增长（%）\n连山区,312.4,1.8\n"),
        "above-number-of-the-paper-only.csv": text(
            "统计月报2024年第5期\n各县区能源消费总量（万吨标准煤）\n地区,能源消费总量\n连山区,312.4\n"),
        "above-until-september.csv": text(
            "各县区COD减排量（截至2023年9月底）\n地区,COD减排量（吨）\n连山区,73.5\n"),
        "above-assessed-fall.csv": text(
            "指标：单位GDP能耗（考核口径）比上年下降（%）\n地区,2023年,2022年\n葫芦岛市,5.1,-0.3\n"),
    }  # fmt: skip


def header_files() -> dict[str, bytes]:
    """Headings over several columns, columns beside the figures, words for this year and the last."""
    return {
        "head-target-under-name.csv": text(
            "地区,清洁取暖率（%）,,,\n,2022年,2023年,2025年目标,位次\n连山区,70,73.5,85,1\n"),
        "head-parts-under-name.csv": text(
            "2023年\n地区,能源消费总量（万吨标准煤）,,,\n,总量,人均,工业,占全市比重（%）\n连山区,312.4,5,100,30.9\n"),
        "head-change-under-total.csv": text(
            "葫芦岛市2023年\n指标,十四五累计,\n,下降（%）,进度（%）\n单位GDP能耗,8.2,56\n"),
        "head-total-over-kinds.csv": text(
            "兴城市2023年\n指标,单位,当年值,十四五累计\n城镇清洁取暖率,%,73.5,8\nCOD减排量,吨,100,300\n单位GDP能耗下降,%,3.1,8.2\n"
            "万元工业增加值用水量,%,,-12\n"),
        "head-this-year-and-last.csv": text(
            "兴城市2023年\n指标,单位,今年,去年\n能源消费总量,万吨标准煤,106.4,105.8\n"),
        "head-reporting-period.csv": text(
            "兴城市2023年\n指标,单位,报告期,上年同期\n能源消费总量,万吨标准煤,106.4,105.8\n"),
        "head-year-before-as-base.csv": text(
            "兴城市\n指标,2022年,2023年,2023年比2022年增长（%）,2021年比2020年增长（%）,2023年比2015年增长（%）\n能源消费总量,105.8,106.4,0.57,1.2,9.9\n"),
        "head-group-of-targets.csv": text(
            "地区,2020年（基期）,,2025年（目标）,,年度任务\n,清洁取暖率（%）,农村生活污水处理率（%）,清洁取暖率（%）,农村生活污水处理率（%）,清洁取暖率（%）\n连山区,62,20,80,40,70\n"),
        "head-group-of-a-part.csv": text(
            "2023年\n地区,规模以上工业,,全社会,农业\n,能源消费总量（万吨标准煤）,万元工业增加值用水量（立方米/万元）,能源消费总量（万吨标准煤）,秸秆综合利用率（%）\n连山区,100,15.2,312.4,90\n"),
        "head-group-named-as-label.csv": text(
            "2023年\n地区,主要指标,\n,能源消费总量（万吨标准煤）,地区生产总值（million yuan）\n连山区,312.4,18050\n"),
        "head-types-that-say-little.csv": text(
            TYPED + "连山区,单位GDP能耗下降,2023,完成值,3.1,%\n连山区,地区生产总值,2023,增长速度,5.1,%\n连山区,地区生产总值,2022,可比价增速,5.2,%\n连山区,地区生产总值,2021,现价总量,180,亿元\n"),
        "head-same-part-last-year.csv": text(
            "连山区\n指标,2024年1-9月,2023年同期,增长（%）\n能源消费总量,231,226,2.2\n"),
        "head-same-part-unclear.csv": text(
            "连山区\n指标,2024年一季度,2024年1-9月,2023年同期\n能源消费总量,70,231,226\n"),
        "head-changes-in-amount-beside.csv": text(
            "2023年\n地区,能源消费总量（万吨标准煤）,同比增减量（万吨标准煤）,同比增减率（%）\n连山区,312.4,5.5,1.8\n"),
        "head-constant-prices.csv": text(
            "葫芦岛市\n指标,单位,2023年\n地区生产总值（2020年不变价）,亿元,950\n地区生产总值（可比价）比上年增长,%,5.1\n单位GDP能耗（不变价）,吨标准煤/万元,0.85\n"),
        "head-change-beside-values.csv": text(
            "地区,指标,时期,数值,单位,上年同期,同比（%）,排名,联系电话\n连山区,能源消费总量,2023年,3124000,吨标准煤,3069000,1.8,1,13800000000\n"
            "连山区,单位GDP能耗下降,2023年1-9月,3.1,%,2.9,,2,\n"),
        "head-change-beside-typed-values.csv": text(
            "地区,指标,时期,类型,数值,同比（%）\n连山区,能源消费总量,2023年,当年值,312.4,1.8\n"),
        "head-share-beside.csv": text(
            "2023年各县区能源消费总量\n地区,绝对量（万吨标准煤）,增速（%）,占比（%）,电话\n连山区,312.4,1.8,30,13800000000\n"),
        "head-results-of-targets.csv": text(
            "2023年\n县区,节能目标完成情况,,,\n,能耗强度降低率（%）,十四五累计降低率（%）,能源消费总量（万吨标准煤）,评价\n连山区,3.1,8.2,312.4,完成\n"),
        "head-column-of-groups.csv": text(
            "葫芦岛市\n类别,指标,单位,2023年\n能源,能源消费总量,万吨标准煤,1012\n工业,COD减排量,吨,300\n,规上工业单位增加值能耗下降,%,3\n,地区生产总值,亿元,300\n"
            "农村,清洁取暖率,%,40\n,农村生活污水处理率,%,31\n环境,PM2.5平均浓度,微克/立方米,38\n,秸秆综合利用率,%,90\n"),
        "head-short-years.csv": text(
            "连山区\n指标,21年,2022年,前年,2020年基数,均值\n清洁取暖率,70,71,69,68,70.5\n"),
        "head-type-against-name.csv": text(
            TYPED + "连山区,清洁取暖率同比,2022,水平值,70,%\n连山区,单位GDP能耗,2023,十四五累计,-8.2,%\n连山区,清洁取暖率,2023,规划期累计,8,%\n"),
        "head-indicator-left-blank.csv": text(
            "指标,地区,单位,2022年,2023年\n地区生产总值,连山区,亿元,150,160\n,龙港区,亿元,140,141\n能源消费总量,连山区,万吨标准煤,300,301\n,龙港区,万吨标准煤,200,201\n"),
        "head-indicator-left-blank-bad.csv": text(
            "指标,地区,2022年,2023年\n地区生产总值,连山区,150,160\n,龙港区,140,141\n能源消费总量,连山区,300,301\n"),
    }  # fmt: skip


def name_files() -> dict[str, bytes]:
    """Regions and indicators as lists, offices and typists write them."""
    return {
        "name-regions.csv": text(
            SHORT + "".join(f"{region},城镇清洁取暖率,{2001 + at},6{at % 10}.5\n" for at, region in enumerate(
                ("211402000", "211402连山区", "连山区211402", "连山区(211402)", "连山区人民政府", "葫芦岛市统计局", "①连山区",
                 "连山区：", "连山区合计", "全市总计", "Lianshan District", "兴城市发改委")))
            + "".join(f"{region},城镇清洁取暖率,2020,61\n" for region in (
                "211402001", "连山区（211403）", "211403连山区", "连山区龙港区", "连山区(本级)", "兴城市（市区）", "全市（不含开发区）", "连山区本级"))),
        "name-indicators.csv": text(
            SHORT + "".join(f'连山区,"{name}",{2001 + at},6{at % 10}.5\n' for at, name in enumerate(
                ("①清洁取暖率", "Ⅱ.清洁取暖率", "1.1 清洁取暖率", "1.1.2.清洁取暖率", "3-1 清洁取暖率", "《清洁取暖率》", "城镇清洁取暖率/%",
                 "城镇清洁取暖率 %", "城镇清洁取暖率,%", "清洁取暖率_%", "清洁取暖率（城镇）", "年末城镇清洁取暖率")))
            + "连山区,能源消费总量 吨标准煤,2023,1200000\n连山区,全年能源消费总量,2022,118\n连山区,1-9月能源消费总量,2024,90\n"
            "连山区,城镇清洁取暖率（农村）,2023,50\n连山区,清洁取暖率 吨,2023,50\n"),
        "name-periods.csv": text(
            SHORT + "".join(f"连山区,能源消费总量,{period},{10 + at}\n" for at, period in enumerate(
                ("2018FY", "2019H1", "截至2020年底", "截至2021年9月底", "2022年度（快报）", "2023(初步)", "2024年（最终核实数）", "2017年（甲）")))),
    }  # fmt: skip


def cell_files() -> dict[str, bytes]:
    """Cells with words, counts and guards around their number."""
    return {
        "cell-yearly-words.csv": text(
            TYPED + "连山区,单位GDP能耗,2021,同比,同比下降2.6%,\n连山区,单位GDP能耗,2022,同比,负增长2.6,\n连山区,单位GDP能耗,2023,同比,与上年持平,\n"
            "连山区,单位GDP能耗,2024,同比,比上年增长0.5%,\n连山区,单位GDP能耗,2023,比基期,同比下降2.6%,\n连山区,清洁取暖率,2023,,同比增长3%,\n"
            "连山区,单位GDP能耗,2019,同比,同比2.6,\n"),
        "cell-counts.csv": text(
            TYPED + "连山区,COD减排量,2021,,0.1万,\n连山区,COD减排量,2022,,1.2,千\n连山区,地区生产总值,2022,,180亿,\n连山区,能源消费总量,2022,,312.4万,\n"
            "连山区,清洁取暖率,2022,,0.7万,\n连山区,能源消费总量,2023,,3124000,吨标准煤（等价值）\n连山区,能源消费总量,2021,,3124000,吨标准煤（规上工业）\n"),
        "cell-guarded.csv": text(
            "代码,指标,时期,数值,备注\n=\"211402\",清洁取暖率,=\"2023\",=\"73.5\",'-甲\n211403,清洁取暖率,2023,'70.1,=\"\"\n211404,清洁取暖率,2023,=1+1,\n"),
    }  # fmt: skip


def bytes_files() -> dict[str, bytes]:
    """Marks, separators and documents that say by their bytes what they are."""
    row = SHORT + "连山区,城镇清洁取暖率,2023,73.5\n"
    return {
        "bytes-mark-before-gbk.csv": b"\xef\xbb\xbf" + text(row, "gbk"),
        "bytes-utf32.csv": text(row, "utf-32-le").join((b"\xff\xfe\x00\x00", b"")),
        "bytes-ctrl-z.csv": text(row) + b"\x1a",
        "bytes-lines-of-another-encoding.csv": text(row + "".join(f"连山区,城镇清洁取暖率,{year},6{year % 10}\n" for year in range(2005, 2015)))
            + text("龙港区,城镇清洁取暖率,2023,70.1\n", "gbk"),
        "bytes-document.csv": b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
        "bytes-letter.xls": b"{\\rtf1\\ansi\\ansicpg936 a,b\\par}",
        "bytes-archive-page.xls": text("MIME-Version: 1.0\nContent-Type: multipart/related\n\n<table><tr><td>地区</td></tr></table>\n"),
        "bytes-records.csv": text('[{"地区":"连山区","数值":73.5}]\n'),
        "bytes-caption.xls": text(
            "<html><body><h2>各县区城镇清洁取暖率（%）</h2><table><caption>单位：%</caption><tr><th>地区</th><th>2022年</th><th>2023年</th></tr>"
            "<tr><td>连山区</td><td>70.1</td><td>73.5&nbsp;%</td></tr></table></body></html>\n"),
        "bytes-comma-into-notes.csv": text(
            "地区,指标,时期,数值,备注\n连山区,地区生产总值,2023,1,234.5\n龙港区,地区生产总值,2023,150.3,2\n南票区,地区生产总值,2023,98.6,120\n"),
        "bytes-decimal-commas.csv": text(
            "地区;指标;时期;数值\n连山区;万元工业增加值用水量;2023;15,125\n龙港区;城镇清洁取暖率;2023;70,5\n南票区;城镇清洁取暖率;2023;66.5\n"),
        "bytes-thousands-and-semicolons.csv": text(
            "地区;指标;时期;数值\n连山区;地区生产总值;2023;1,234.5\n龙港区;地区生产总值;2023;1,325\n"),
    }  # fmt: skip
