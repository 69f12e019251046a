import type { Content } from '@huying/shared/disclosure/content'
import { figuresOf } from '@huying/shared/disclosure/content'
import type { DisclosureView } from '@huying/shared/disclosure/disclosure-view'
import { canonical, digest } from '@huying/shared/identifier/digest'
import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { entryText } from '@huying/shared/transparency/entry'
import { verifyHead } from '@huying/shared/transparency/head'
import { BEGAN, logOf, publicKey, TENANT } from '@huying/shared/transparency/log.fixture'
import { keyName } from '@huying/shared/transparency/signed-head'
import { watch } from '@huying/shared/transparency/watch'
import { expect, test } from 'vitest'
import { builtWeapp } from './built'
import { openMiniProgram } from './mini-program'
import type { WxRequest, WxResponse } from './phone'

const dist = builtWeapp()
const village = '370404103201'
const name = `${village}-funds-2026-Q3`
/** Its place in a log as long as a county's in five years. */
const INDEX = 4_711
const SIZE = 30_000

const content: Content = {
	v: 1,
	salt: '00'.repeat(16),
	tenant: TENANT,
	disclosure: name,
	edition: 1,
	village,
	villageName: '演示村',
	group: 'funds',
	groupName: '资金收支',
	shape: 'ledger',
	audience: 'public',
	period: '2026-Q3',
	title: '三季度',
	columns: [
		{ column: 'day', name: '日期', type: 'date' },
		{ column: 'what', name: '事由', type: 'text' },
		{ column: 'amount', name: '金额（元）', type: 'money' },
	],
	rows: Array.from({ length: 200 }, (_, row) => ['2026-07-08', `演示第${row}笔`, row % 2 ? -1000 : 1000]),
	balance: { opening: 0, income: 100_000, spending: 100_000, closing: 0, balanced: true, breakdown: [] },
	totals: { amount: 0 },
	photos: [],
	papers: [],
}
const text = canonical(content)
const entry = entryText({
	v: 1,
	type: 'publish',
	tenant: TENANT,
	village,
	about: name,
	group: 'funds',
	period: '2026-Q3',
	version: 1,
	digest: digest(text),
	at: BEGAN,
})
const log = logOf(SIZE, (other, index) => (index === INDEX ? entry : other))
const view = (shown: string): DisclosureView => ({
	disclosure: name,
	tenant: TENANT,
	village,
	group: 'funds',
	groupName: '资金收支',
	audience: 'public',
	period: '2026-Q3',
	standing: 'published',
	dueAt: BEGAN + 1,
	content: shown,
	shown: 1,
	editions: [
		{
			edition: 1,
			at: BEGAN,
			title: '三季度',
			digest: digest(text),
			figures: figuresOf(content),
			entry: INDEX,
		},
	],
	reads: 126,
	asked: { asked: 0, answered: 0 },
	answers: [],
	photos: [],
	papers: [],
})

/** An API whose table may have been changed, and whose log is of a size. */
function api({ shown = text, size = SIZE, root }: { shown?: string; size?: number; root?: string } = {}) {
	return async ({ url }: WxRequest): Promise<WxResponse> => {
		const { pathname, searchParams } = new URL(url)
		const answers: Record<string, () => unknown> = {
			[`/disclosures/${name}`]: () => view(shown),
			[`/log/${TENANT}/head`]: () => ({ head: { ...log.head(size), ...(root !== undefined && { root }) } }),
			[`/log/${TENANT}/key`]: () => ({ key: keyName(publicKey), publicKey }),
			[`/log/${TENANT}/proof`]: () =>
				log.proof(
					Number(searchParams.get('index')),
					Number(searchParams.get('size')),
					Number(searchParams.get('from') ?? 0),
				),
		}
		const answer = answers[pathname]
		return answer
			? { statusCode: 200, data: answer() }
			: { statusCode: 404, data: { code: 'routeUnknown', message: '', retryable: false } }
	}
}

async function look(answers: Parameters<typeof api>[0], storage = new Map<string, string>()) {
	const program = await openMiniProgram({ dist, request: api(answers), storage })
	await program.open('affairs/pages/disclosure/index', { id: name })
	await program.until(disclosureText.item.rows)
	return program
}
const { proof } = disclosureText

test('a phone checks what is on its screen, remembers the log, and ticks quietly', async () => {
	const storage = new Map<string, string>()
	const first = await look({ size: 20_000 }, storage)
	await first.until(proof.kept)
	const later = await look({}, storage)
	await later.until(proof.kept)
	expect(later.words()).toContain(disclosureText.item.reads(126))
	expect([...first.errors, ...later.errors]).toEqual([])
})

test('a table that was changed behind the system’s back is an alarm', async () => {
	const changed = canonical({ ...content, rows: content.rows.slice(1) })
	const program = await look({ shown: changed })
	await program.until(proof.broken)
	expect(program.words()).toContain(proof.which.content)
})

test('so is a log that is shorter than the one it saw, and one whose head was not signed', async () => {
	const storage = new Map<string, string>()
	const before = await look({}, storage)
	await before.until(proof.kept)
	const rewritten = await look({ root: '00'.repeat(32) }, storage)
	await rewritten.until(proof.broken)
	expect(rewritten.words()).toContain(proof.which.signature)
})

test('what it costs, beside reading the table itself', () => {
	const shown = { tenant: TENANT, about: name, version: 1, index: INDEX, at: BEGAN, content: text }
	const head = log.head(SIZE)
	const seen = { ...log.head(20_000) }
	const answer = log.proof(INDEX, SIZE, 20_000)
	const check = () => watch(seen, head, () => true, shown, answer)
	const { verdict, hashes } = check()
	const bare = timed(() => JSON.parse(text))
	const [hashing, signing] = [timed(check), timed(() => verifyHead(head, publicKey))]
	console.log(
		`A table of 200 rows in a log of ${SIZE} entries: ${hashes} hashes, ${answer.inclusion.length} + ${answer.consistency.length} steps; ` +
			`hashing ${(hashing / bare).toFixed(1)} times parsing the table, the signature ${(signing / bare).toFixed(1)} times`,
	)
	expect(verdict).toBe('kept')
	// two for content and entry, then no more than the two paths are long
	expect(hashes).toBeLessThanOrEqual(2 + answer.inclusion.length + 2 * answer.consistency.length)
	expect(answer.inclusion.length).toBeLessThanOrEqual(Math.ceil(Math.log2(SIZE)))
})

/** The median of some rounds, in milliseconds. */
function timed(work: () => unknown): number {
	const rounds = Array.from({ length: 15 }, () => {
		const began = performance.now()
		work()
		return performance.now() - began
	})
	return rounds.sort((left, right) => left - right)[7] ?? 0
}
