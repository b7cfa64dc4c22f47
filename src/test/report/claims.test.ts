/** What each form of claim comes to: on the page where it holds, and as a message where it does not, or not surely. */
import { describe, expect, test } from 'vitest'
import type { claimFormNames } from '../../language/claims.ts'
import { textOf } from '../render/page.ts'
import { claiming } from './claim-survey.ts'

type Case = { so: string; unclear: string | null; not: string }

/** Of each form what holds clearly, what holds in the estimates only, and what does not hold. */
const cases: Record<(typeof claimFormNames)[number], Case> = {
  lowest: {
    so: 'of=ease sector=water wave=during is=lowest by=sector',
    unclear: 'of=wrote sector=bus is=lowest by=sector',
    not: 'of=ease sector=gas wave=during is=lowest by=sector'
  },
  highest: {
    so: 'of=ease sector=bus wave=during is=highest by=sector',
    unclear: 'of=wrote sector=gas is=highest by=sector',
    not: 'of=ease sector=rail wave=during is=highest by=sector'
  },
  rank: {
    so: 'of=called sector=bus is=rank n=4 from=highest by=sector',
    unclear: 'of=ease sector=gas wave=during is=rank n=2 from=lowest by=sector',
    not: 'of=ease sector=gas wave=during is=rank n=2 by=sector'
  },
  top: {
    so: 'of=ease sector=bus wave=during is=top n=3 by=sector',
    unclear: 'of=ease sector=rail wave=during is=top n=2 by=sector',
    not: 'of=ease sector=gas wave=during is=top n=2 by=sector'
  },
  bottom: {
    so: 'of=ease sector=gas wave=during is=bottom n=3 by=sector',
    unclear: 'of=ease sector=gas wave=during is=bottom n=2 by=sector',
    not: 'of=ease sector=bus wave=during is=bottom n=2 by=sector'
  },
  above: {
    so: 'of=ease sector=bus wave=during is=above versus=overall',
    unclear: 'of=called sector=gas is=above than=50%',
    not: 'of=ease sector=gas wave=during is=above versus="sector=rail"'
  },
  below: {
    so: 'of=ease sector=water wave=during is=below versus=best by=sector',
    unclear: 'of=ease sector=gas wave=during is=below versus=rest',
    not: 'of=called sector=gas is=below versus=wrote'
  },
  atleast: {
    so: 'of=ease sector=bus wave=during is=atleast than=7.5',
    unclear: 'of=ease sector=rail wave=during is=atleast than=5',
    not: 'of=called sector=gas is=atleast than=53%'
  },
  atmost: {
    so: 'of=ease sector=water wave=during is=atmost versus=other.ease',
    unclear: 'of=called sector=rail is=atmost than=50%',
    not: 'of=called is=atmost than=40%'
  },
  about: {
    so: 'of=ease sector=gas wave=during is=about than=5 within=1',
    unclear: 'of=called sector=gas is=about than=50%',
    not: 'of=called sector=rail is=about than=50%'
  },
  majority: {
    so: 'of=called sector=water is=majority',
    unclear: 'of=called sector=gas is=majority',
    not: 'of=called sector=rail is=majority'
  },
  minority: {
    so: 'of=called sector=bus is=minority',
    unclear: 'of=called sector=rail is=minority',
    not: 'of=called is=minority among=all by=sector'
  },
  times: {
    so: 'of=called sector=water is=times n=2 versus="sector=bus"',
    unclear: 'of=called sector=gas is=times n=2 versus="sector=bus"',
    not: 'of=called sector=gas is=times n=3 versus="sector=bus"'
  },
  rose: {
    so: 'of=ease sector=bus is=rose',
    unclear: 'of=ease is=rose among=1 by=sector',
    not: 'of=ease is=rose among=most by=sector'
  },
  fell: {
    so: 'of=ease sector=water is=fell',
    unclear: 'of=ease is=fell among=3 by=sector',
    not: 'of=ease is=fell among=none by=sector'
  },
  unchanged: { so: 'of=ease sector=rail is=unchanged', unclear: null, not: 'of=ease sector=water is=unchanged' },
  differs: {
    so: 'of=ease sector=bus wave=during is=differs versus=each by=sector',
    unclear: 'of=ease sector=gas wave=during is=differs versus=each by=sector',
    not: 'of=ease sector=gas wave=during is=differs than=5'
  },
  reached: { so: 'of=bus is=reached', unclear: 'of=rail is=reached', not: 'of=water is=reached' },
  'on-track': { so: 'of=bus-later is=on-track', unclear: null, not: 'of=water-later is=on-track' },
  behind: { so: 'of=water-later is=behind', unclear: null, not: 'of=bus-later is=behind' },
  missed: { so: 'of=water is=missed', unclear: null, not: 'of=bus is=missed' }
}

const paragraph = (words: string, attributes: string) => `:claim[${words}]{${attributes}}`

test('each form is borne out, is within error, or is refused with the figures that contradict it', async () => {
  const forms = Object.entries(cases)
  const shown = forms.flatMap(([, { so, unclear }]) => [
    paragraph('clear', so),
    ...(unclear === null ? [] : [paragraph('unclear', unclear)])
  ])
  const good = await claiming(shown.join('\n\n'))
  const said = (words: string, attributes: string) => {
    const at = shown.indexOf(paragraph(words, attributes))
    const html = [...good.html.matchAll(/<p>(.*?)<\/p>/g)][at]?.[1] ?? ''
    const marked = html.replaceAll(/<button class="ck[^>]*aria-label="([^"]*)"[^>]*>/g, '[$1]')
    return textOf(marked).replaceAll('&#x3C;', '<')
  }
  const bad = await claiming(forms.map(([, { not }]) => paragraph('not', not)).join('\n\n'))
  const messages = (text: string) => text.split('\n\n')
  const about = (text: string, attributes: string) =>
    messages(text)
      .find((message) => message.includes(`{${attributes}}`.slice(0, 60)))
      ?.replace(/^[^ ]*: /, '')
      .split('\n')
      .filter((line) => !/^ +(\d+)? \|/.test(line))
      .join('\n')
  const document = forms.map(([name, { so, unclear, not }]) =>
    [
      `## ${name}`,
      `\`${so}\`\n${said('clear', so)}`,
      ...(unclear === null ? [] : [`\`${unclear}\`\n${about(good.problems, unclear)}\n${said('unclear', unclear)}`]),
      `\`${not}\`\n${about(bad.problems, not)}`
    ].join('\n\n')
  )
  for (const [name, { so, unclear }] of forms) {
    expect(said('clear', so)).toContain(
      name === 'unchanged' ? '[Checked against the data]' : '[Checked against the data: clear]'
    )
    if (unclear !== null)
      expect(said('unclear', unclear)).toContain('[Checked against the data: within error] within error')
  }
  await expect(`# What claims come to\n\n${document.join('\n\n')}\n`).toMatchFileSnapshot('../golden/claims.md')
  expect(messages(bad.problems)).toHaveLength(forms.length)
  expect(messages(good.problems)).toHaveLength(forms.filter(([, { unclear }]) => unclear !== null).length)
})

describe('what cannot be told', () => {
  test('a claim that rests on a hidden value is refused, unless the others settle it', async () => {
    const { problems } = await claiming(
      [
        ':claim[highest]{of=ease area=north wave=during is=highest by=area}',
        ':claim[all]{of=called is=above than=10% among=all by=area}',
        ':claim[east]{of=called area=east is=minority}'
      ].join('\n\n')
    )
    expect(problems.match(/"\w+" rests on what is not shown: east \(its base is too small\)/g)).toHaveLength(3)
    const settled = await claiming(
      [
        ':claim[not all]{of=ease is=above versus="area=south" among=none wave=during by=area sector=bus}',
        ':claim[most]{of=called is=below than=90% among=most by=area}',
        ':claim[top]{of=ease area=north wave=during is=top n=2 by=area}'
      ].join('\n\n')
    )
    expect(settled.problems).not.toContain('rests on')
  })

  test('an incomplete set of published figures cannot bear out a place among all', async () => {
    const { problems } = await claiming(':claim[lowest]{of=other.ease sector=water wave=during is=lowest by=sector}')
    expect(problems).toContain(
      '"lowest" cannot be told from an incomplete set of published figures: there is none for rail'
    )
  })

  test('a complete one can, and is not called clear or unclear', async () => {
    const { problems, text } = await claiming(':claim[first]{of=other.reason reason=price is=highest by=reason}')
    expect(problems).toBe('')
    expect(text).toContain('highest of 2 (reason): Price 60%, next Speed 40%. Not tested: published figures')
    expect(text).not.toContain('within error')
  })
})

test('what is within error is shown as such where its author says so, and warned of where not', async () => {
  const claim = ':claim[more than half]{of=called sector=gas is=majority'
  const unsaid = await claiming(`${claim}}.`)
  expect(unsaid.problems).toContain('warning: "more than half" is so in the estimates, but not statistically clear')
  const said = await claiming(`${claim} sure=no}.`)
  expect(said.problems).toBe('')
  expect(said.html).toMatch(
    /half<\/span><button class="ck ck0"[^>]*><\/button><\/span> <span class="nb"><span class="ckw">within error<\/span>\.<\/span>/
  )
})

test('the claims of a paragraph are one family, those of the next another', async () => {
  const gas = ':claim[gas]{of=called sector=gas is=differs versus="sector=bus"}'
  const tests = async (text: string) => {
    const { prepared } = await claiming(text)
    const file = JSON.parse(String(prepared.site?.files.get('files/report/estimates.json'))) as {
      comparisons: { family: string; p: number; pAdjusted: number }[]
    }
    return file.comparisons.map(({ family, p, pAdjusted }) => [family, Number((pAdjusted / p).toFixed(6))])
  }
  const rail = ':claim[rail]{of=called sector=rail is=differs versus="sector=bus" sure=no}'
  expect(await tests(`${gas} ${rail}`)).toEqual([
    ['claims-1', 2],
    ['claims-1', 1]
  ])
  expect(await tests(`${gas}\n\n${rail}`)).toEqual([
    ['claims-1', 1],
    ['claims-2', 1]
  ])
})

describe('passages on condition', () => {
  const when = (attributes: string, passage = 'Here.') => `:::when{${attributes}}\n${passage}\n:::`
  test('stand on the page where it holds, or with `not` where it does not', async () => {
    const fell = 'of=ease sector=water is=fell'
    const half = 'of=called sector=gas is=majority'
    const { problems, text } = await claiming(
      [
        when(fell, 'A'),
        when(`${fell} not=yes`, 'B'),
        when(half, 'C'),
        when(`${half} clear=yes`, 'D'),
        when(`${half} clear=yes not=yes`, 'E'),
        when('of=called area=east is=majority', 'F'),
        when('of=called area=east is=majority not=yes', 'G')
      ].join('\n\n')
    )
    expect(problems).toBe('')
    expect(text.split('How to cite')[0]?.match(/\b[A-G]\b/g)).toEqual(['A', 'C', 'E'])
  })

  test('what stands in one that is not shown is not checked', async () => {
    const wrong = ':claim[rose]{of=ease sector=water is=rose} by :value{of=called area=east}.'
    expect((await claiming(when('of=ease sector=water is=rose', wrong))).problems).toBe('')
    expect((await claiming(when('of=ease sector=water is=fell', wrong))).problems).toMatch(
      /"rose" is not so.*\n(.*\n)*.*is not shown/
    )
  })

  test('hold no figures', async () => {
    const { problems } = await claiming(when('of=ease sector=water is=fell', '::table[A finding]{of=called by=sector}'))
    expect(problems).toContain('A `table` cannot stand in a passage that is on the page only at times')
  })
})

test('words of a claim may hold values, and its mark stays with the last of them', async () => {
  const { html, problems } = await claiming(
    'It :claim[fell to :value{of=ease sector=water wave=during}]{of=ease sector=water is=fell}, they said.'
  )
  expect(problems).toBe('')
  expect(html).toMatch(
    /<span class="c">fell to <\/span><span class="nb"><span class="c"><button class="v"[^>]*>3\.0<\/button><span id="_\d" popover.*?<\/span><button class="ck"[^>]*><\/button>,<\/span>/
  )
})

test('a claim may stand in a heading and in the headline of a figure, whose texts have its words alone', async () => {
  const claim = ':claim[the hardest]{of=called sector=gas is=majority sure=no}'
  const { html, problems } = await claiming(`## Water is ${claim}\n\n::chart[Water is ${claim}]{of=called by=sector}`)
  expect(problems).toBe('')
  expect(html).toContain('<h2 id="water-is-the-hardest">')
  expect(html).toContain('>Water is the hardest</title>')
})

test('a claim of which a directive writes the words is checked too', async () => {
  const claim = (sector: string) =>
    `:claim[:rank{of=ease sector=${sector} wave=during as=words by=sector}]{of=ease sector=${sector} wave=during is=lowest by=sector}`
  expect((await claiming(claim('gas'))).problems).toContain('"…" is not so')
  expect((await claiming(claim('water'))).text).toContain('Checked')
})
