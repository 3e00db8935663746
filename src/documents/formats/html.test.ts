// Web pages: the article is read and the furniture is not, on a text that stays as it came, in linear time.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../test/processor-time.ts'
import { marksAreSound, shownText } from '../../../test/shown.ts'
import { paragraphEnd } from '../../model/document.ts'
import { declaredCharset, openHtml } from './html.ts'

const shown = (html: string) => {
  const { text, marks = [] } = openHtml(html)
  expect(text).toBe(html)
  expect(marksAreSound({ text, marks })).toBe(true)
  return shownText({ text, marks })
}

/** A page of a government site: menu, place in the site, article, share bar, side column, related links, footer. */
const government = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>甲市与乙州召开对口合作联席会议-丙省人民政府门户网站</title>
<meta name="ArticleTitle" content="甲市与乙州召开对口合作联席会议"><meta name="PubDate" content="2024-05-31 09:12">
<style>.a{width:300px}</style><script>document.write("<p>200个</p>")</script></head><body class="nav-open">
<div class="header"><ul class="nav"><li><a href="/1">要闻动态</a></li><li><a href="/2">政务公开</a></li><li><a href="/3">政务服务</a></li></ul></div>
<div class="location">当前位置：<a href="/">首页</a> &gt; <a href="/1">要闻</a></div><div class="main"><div class="detail">
<h1>甲市与乙州召开对口合作联席会议</h1><div class="info">来源：甲市发改委 <a href="#">打印</a></div>
<div class="TRS_Editor"><p>&nbsp;&nbsp;5月30日，联席会议召开。会上通报，去年两地签约项目<b>103</b>个，总投资45.3&#20159;元，
   比上年增长15.2%。</p><!-- 300个 -->
<p>　　甲市累计选派干部人才<span style="color:red">12批</span>97人次。</p>
<table><tr><td><p>年份</p></td><td><p>资金（万元）</p></td></tr><tr><td>2023</td><td>3300</td></tr></table></div>
<div class="bdsharebuttonbox">分享到：<a>微信</a></div></div>
<div class="sidebar"><ul><li><a href="a">甲市援建的300套安置房交付使用，惠及群众</a></li><li><a href="c">茶叶销售突破5亿元</a></li></ul></div></div>
<div><h3>相关链接</h3><ul><li><a href="a">丁市到访</a> 2020-05-01</li><li><a href="b">戊县招商</a></li><li><a href="c">一图读懂</a></li></ul></div>
<div class="footer"><p>主办：丙省人民政府办公厅　备案号：丙ICP备05000001号-1。版权所有，未经许可不得转载。</p></div></body></html>`

describe('of a page the article is read:', () => {
  it('its paragraphs, entities and table rows, without markup and furniture', () => {
    const read = shown(government)
    expect(read).toContain(
      '去年两地签约项目103个，总投资45.3亿元， 比上年增长15.2%。\n　　甲市累计选派干部人才12批97人次。',
    )
    expect(read).toContain('年份\t资金（万元）\n2023\t3300')
    for (const furniture of [
      '200个',
      '300个',
      '300套',
      '5亿元',
      '要闻动态',
      '相关链接',
      '戊县招商',
      '分享到',
      '版权所有',
      '<',
      '当前位置',
    ])
      expect(read).not.toContain(furniture)
  })

  it('with what it says of itself', () => {
    expect(openHtml(government)).toMatchObject({ title: '甲市与乙州召开对口合作联席会议', published: '2024-05-31' })
  })

  it('in pages laid out with tables and line breaks', () => {
    const page = `<html><head><title>无标题文档</title></head><body><table><tr><td><a href=1>首页</a> | <a href=2>新闻</a></td></tr></table>
<table><tr><td><table><tr><td><a href=n1>市领导会见客人</a></td></tr><tr><td><a href=n2>我市举行推介会</a></td></tr><tr><td><a href=n3>洽谈会开幕</a></td></tr></table></td>
<td><table><tr><td align=center><b>两市结为友好城市</b></td></tr><tr><td>2006-9-18　　甲市日报</td></tr>
<tr><td>　　本报讯　9月16日，甲市与日本乙市缔结友好城市关系，双方签署了协议书。<br>
　　十年来，两市互派代表团35个，交流人员420多人次。<br></td></tr></table></td></tr></table></body></html>`
    expect(shown(page)).toBe(
      '两市结为友好城市\n2006-9-18　　甲市日报\n　　本报讯　9月16日，甲市与日本乙市缔结友好城市关系，双方签署了协议书。\n　　十年来，两市互派代表团35个，交流人员420多人次。',
    )
    expect(openHtml(page)).toMatchObject({ title: '两市结为友好城市', published: '2006-09-18' })
  })

  it('in the deep sections of an app, whose style hides it until a script has run', () => {
    const page = `<html><body><div id="js_article"><h1>援疆这一年</h1><div id="js_content" style="visibility: hidden;"><section><section><span>2023年，</span>
<span>安排援疆资金</span><strong>3.2亿元</strong><span>，实施项目28个，民生项目占80%以上。</span></section><section><p style="display:none">占位</p>
<p>两地中小学结对56对，</p><p>研学活动12批次。</p></section></section></div></div><div class="qr_code">微信扫一扫关注该公众号</div></body></html>`
    expect(shown(page)).toBe(
      '援疆这一年\n2023年， 安排援疆资金3.2亿元，实施项目28个，民生项目占80%以上。\n两地中小学结对56对，\n研学活动12批次。',
    )
  })

  it('when its parts stand in several places of the page', () => {
    const part = (text: string) => `<div class="part"><p>${text.repeat(4)}</p></div>`
    const read = shown(
      `<body>${part('甲市投入资金1亿元，')}<div class="gap"></div>${part('乙州引进项目20个。')}${part('丙县培训干部300人次。')}</body>`,
    )
    for (const said of ['1亿元', '20个', '300人次']) expect(read).toContain(said)
  })
})

describe('nothing is hidden where no article stands out:', () => {
  it('short lines', () => {
    expect(shown('<div class="content-nav"><ul><li>项目103个</li><li>资金45.3亿元</li></ul></div>')).toBe(
      '项目103个\n资金45.3亿元',
    )
  })

  it('a page of links alone', () => {
    const links = ['甲市到访', '乙州招商', '丙县开馆'].map((text) => `<li><a href=x>${text}</a></li>`)
    expect(shown(`<ul>${links.join('')}</ul>`)).toBe('甲市到访\n乙州招商\n丙县开馆')
  })

  it('an article that calls itself by a name of furniture', () => {
    expect(
      shown('<div class="share-content"><p>甲市与乙州签约项目103个，总投资45.3亿元，比上年增长。</p></div>'),
    ).toContain('103个')
  })
})

it('a link in a sentence stays', () => {
  const page =
    '<p>甲市与<a href="x">乙州</a>签署《<a href="y">合作协议</a>》，在产业、人才、文旅等领域开展合作，共签约项目20个。</p>'
  expect(shown(page)).toBe('甲市与乙州签署《合作协议》，在产业、人才、文旅等领域开展合作，共签约项目20个。')
})

it('a paragraph ends for certain at its element and at an empty line, not at a single line break', () => {
  const { text, marks = [] } = openHtml('<p>甲市与<br>乙州</p><p>丙县<br><br>丁市</p>')
  expect(marks.map(({ start, end, as }) => [text.slice(start, end), as]).filter(([, as]) => as !== '')).toEqual([
    ['<br>', '\n'],
    ['</p><p>', paragraphEnd],
    ['<br><br>', paragraphEnd],
  ])
})

it('the day of publication comes from what the page tells machines', () => {
  const day = (head: string) =>
    openHtml(`<html><head>${head}</head><body><p>甲市与乙州签约。</p></body></html>`).published
  expect(day('<meta property="article:published_time" content="2019-11-03T08:00:00+08:00">')).toBe('2019-11-03')
  expect(day('<script type="application/ld+json">{"datePublished": "2018-01-02"}</script>')).toBe('2018-01-02')
  expect(day('')).toBeNull()
  expect(day('<script>var others = ["2020-01-01 来源：别处"]</script>')).toBeNull()
})

it('a page declares its charset', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(declaredCharset(bytes('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'))).toBe('gb2312')
  expect(declaredCharset(bytes('<meta charset="big5">'))).toBe('big5')
  expect(declaredCharset(bytes('<p>甲市</p>'))).toBeNull()
})

it('any html gives sound marks and keeps its text', () => {
  const part = fc.constantFrom(
    '<p>',
    '</p>',
    '<div class="nav">',
    '</div>',
    '<td>',
    '<tr>',
    '<br>',
    '&nbsp;',
    '&#20159;',
    '&',
    '<',
    '甲市，',
    '103个。',
    '\n',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<a href=1>',
    '</a>',
    '"',
    "'",
    '𠵾',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const html = parts.join('')
      try {
        shown(html)
      } catch (error) {
        expect(String(error)).toContain('no_text')
      }
    }),
  )
})

it('takes linear time on pages made to be slow', () => {
  for (const piece of [
    '<div>',
    '<a>',
    '<',
    '<p>&',
    '</p>',
    '<b class="x y z">甲',
    '<table><tr><td>',
    '<!--',
    '<font>1亿元 ',
  ]) {
    const took = processorTime(() => {
      try {
        openHtml(piece.repeat(100_000))
      } catch {
        // A page without text is a problem of its own, and not of time.
      }
    })
    expect(took).toBeLessThan(3000)
  }
})

describe('the tables of a page', () => {
  const told = (html: string) => {
    const { text, tables = [] } = openHtml(html)
    const names = new Map([...new Set(tables.map(({ sheet }) => sheet))].map((sheet, i) => [sheet, i + 1]))
    return tables.map(
      ({ sheet, ref, to, start, end }) => `${names.get(sheet)} ${ref}${to ? `:${to}` : ''} ${text.slice(start, end)}`,
    )
  }
  const line = '<p>两地围绕产业协作、劳务协作持续深化合作，有关情况见下表，请各单位对照落实，如有出入请及时反馈。</p>'

  it('are told by the rows and columns that cells take, empty ones counted', () => {
    const html = `${line}<table><tr><th rowspan="2">县区</th><th colspan=2>资金</th></tr><tr><td>市级</td><td>区级</td></tr>
<tr><td>北仑区</td><td></td><td><p>2<b>0</b></p></td></tr><tr><td rowspan="0">鄞州区</td><td colspan="x">5</td></tr></table>`
    expect(told(html)).toEqual([
      ...[
        '1 A1:A2 县区',
        '1 B1:C1 资金',
        '1 B2 市级',
        '1 C2 区级',
        '1 A3 北仑区',
        '1 C3 2<b>0',
        '1 A4 鄞州区',
        '1 B4 5',
      ],
    ])
  })

  it('are those that hold no other: one that lays out the page is none', () => {
    expect(told(`<table><tr><td>${line}<table><tr><td>县区</td><td>资金</td></tr></table></td></tr></table>`)).toEqual([
      '1 A1 县区',
      '1 B1 资金',
    ])
  })
})
