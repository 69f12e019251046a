import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../case/actor'
import type { PrivateRecord } from '../case/private-record'
import type { CaseState } from '../case/state'
import type { Identity } from '../case/status'
import type { Post } from '../user/post'
import { excerptOf, marked } from './excerpt'
import { type FindFilter, findFilterIn } from './filter'
import { fold, pairsIn, runsIn } from './fold'
import { matches } from './matches'
import { hintOf } from './parse'
import { type Plan, planOf } from './plan'
import { scopeOf } from './scope'
import { factTerms, recordTerms } from './term'

const AT = Date.UTC(2026, 2, 2, 1)
const post = (role: Post['role'], unit: string): Post => ({
	post: `${role}-${unit}`,
	role,
	unit,
	unitName: unit,
	from: 0,
})
const someone = (...posts: Post[]): Extract<Actor, { user: string }> => ({
	user: 'user-0000000000001',
	tenant: '370404',
	posts,
})
const dispatcher = someone(post('dispatcher', 'centre'))
const housing = someone(post('handler', 'housing'))
const inspector = someone(post('inspector', 'inspectorate'))

const stateWith = (more: Partial<CaseState> = {}): CaseState =>
	({
		tenant: '370404',
		case: 'case-00000000000001',
		number: '2603-0385-2746',
		type: 'report',
		status: 'handling',
		version: 3,
		identity: 'named',
		source: 'hotline12345',
		sourceNumber: 'DH-2026-0001187',
		village: '370404103201',
		lead: { unit: 'housing', unitName: '住建局', phase: 'signed' },
		urgency: 'yellow',
		public: false,
		openedAt: AT,
		...more,
	}) as CaseState
const opened = (more: Partial<PrivateRecord> = {}): PrivateRecord => ({
	seq: 1,
	salt: '0',
	text: '南京路市长公寓门口的井盖坏了，ＬＥＤ路灯也不亮。',
	place: { description: '幸福小区3号楼' },
	name: '测试甲',
	phone: '13800005678',
	...more,
})
interface Looked {
	readonly state?: CaseState
	readonly opening?: PrivateRecord | undefined
	readonly by?: typeof dispatcher
}
/** Whether somebody finds a case: by the lists that the index would look in, and by what it is held against. */
function finds(filter: FindFilter, { state = stateWith(), by = dispatcher, ...given }: Looked = {}): boolean {
	const opening = 'opening' in given ? given.opening : opened()
	const scope = scopeOf(by.posts, AT)
	if (scope === undefined) return false
	const terms = new Set<string>([...factTerms(state), ...(opening ? recordTerms(opening) : [])])
	const listed = (plan: Plan): boolean =>
		typeof plan === 'string'
			? terms.has(plan)
			: 'all' in plan
				? plan.all.every(listed)
				: plan.any.some(listed)
	const found = matches(filter, scope, { state, opening }, by, AT)
	// what matches, the index must lead to
	if (found) expect(listed(planOf(filter, scope)), JSON.stringify(filter)).toBe(true)
	return found
}

describe('a case is found by', () => {
	it.each<FindFilter>([
		{ words: '井盖' },
		{ words: '市长' },
		{ words: '井盖 路灯' },
		{ words: 'led' },
		{ words: 'ＬＥＤ路灯' },
		{ words: '井盖坏了，LED路灯' },
		{ words: '幸福小区3号' },
		{ words: '测试甲' },
		{ words: '测试甲 井盖' },
		{ words: '5678' },
		{ words: '13800005678' },
		{ words: '１３８ ０００５－６７８'.replace('０００５', '００００').replace('６７８', '５６７８') },
		{ words: '+86 138-0000-5678' },
		{ words: '2603-0385-2746' },
		{ words: '2746' },
		{ words: 'dh20260001187' },
		{ words: 'DH-2026-0001187' },
		{ words: '1187' },
		{ words: '%井盖%' },
		{ number: '260303852746' },
		{ sourceNumber: 'dh-2026-0001187' },
		{ sourceNumber: '0001187' },
		{ phone: '５６７８' },
		{ village: '370404103201' },
		{ town: '370404103' },
		{ unit: 'housing' },
		{ status: 'handling', urgency: 'yellow' },
		{ source: 'hotline12345', type: 'report' },
		{ from: '2026-03-02', to: '2026-03-02' },
		{ words: ' ' },
		{ words: '盖', unit: 'housing' },
	])('%j', (filter) => {
		expect(finds(filter)).toBe(true)
	})

	it.each<FindFilter>([
		{ words: '盖井' },
		{ words: '井盖 冰箱' },
		{ words: '井坏' },
		{ words: '0000' },
		{ words: '.*' },
		{ words: '%' },
		{ words: '😀' },
		{ number: '2747' },
		{ phone: '1380000' },
		{ phone: '78' },
		{ sourceNumber: '187' },
		{ town: '370404104' },
		{ status: 'closed' },
		{ unit: 'enforcement' },
		{ from: '2026-03-03' },
		{ to: '2026-03-01' },
	])('not by %j', (filter) => {
		expect(finds(filter)).toBe(false)
	})
})

describe('who finds what', () => {
	it('a unit finds its own cases, also those it helps with, and no others', () => {
		const helped = stateWith({
			lead: { unit: 'enforcement', unitName: '执法局', phase: 'signed' } as never,
			supports: [{ unit: 'housing', phase: 'called' }] as never,
		})
		const others = stateWith({ lead: helped.lead as never })
		expect(finds({ words: '井盖' }, { by: housing })).toBe(true)
		expect(finds({ words: '井盖' }, { by: housing, state: helped })).toBe(true)
		expect(finds({ words: '井盖' }, { by: housing, state: others })).toBe(false)
		expect(finds({ words: '井盖' }, { by: inspector, state: others })).toBe(true)
	})

	it.each<[Identity, boolean, boolean, boolean]>([
		['named', true, true, false],
		['confidential', true, false, false],
		['anonymous', false, false, false],
	])('by who called, %s: the centre %s, the unit %s, inspectors %s', (identity, centre, unit, watches) => {
		const state = stateWith({ identity })
		for (const filter of [{ words: '测试甲' }, { phone: '5678' }, { words: '13800005678' }]) {
			expect(finds(filter, { state })).toBe(centre)
			expect(finds(filter, { state, by: housing })).toBe(unit)
			expect(finds(filter, { state, by: inspector })).toBe(watches)
		}
		expect(finds({ words: '井盖' }, { state, by: housing })).toBe(true)
	})

	it('nobody else looks, and a restricted case is found by those named alone', () => {
		for (const role of ['administrator', 'gridWorker', 'villageEditor', 'villageSupervisor'] as const)
			expect(finds({ words: '井盖' }, { by: someone(post(role, 'centre')) })).toBe(false)
		const restricted = stateWith({ restricted: ['user-0000000000009'] })
		expect(finds({ words: '井盖' }, { state: restricted })).toBe(false)
	})

	it('what was erased is found by no word of it', () => {
		expect(finds({ words: '井盖' }, { opening: undefined })).toBe(false)
		expect(finds({ words: '2746' }, { opening: undefined })).toBe(true)
	})
})

/** Texts as people write them, of few letters, so that parts of them come again. */
const letter = fc.constantFrom(...'井盖路灯坏了不亮ＬｅＤ12３ ，。㎡éÅ😀'.normalize())
const texts = fc.array(letter, { minLength: 1, maxLength: 30 }).map((letters) => letters.join(''))

describe('rules of words', () => {
	it('everything said is found by any part of it with two letters or more side by side', () => {
		fc.assert(
			fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
				const letters = [...text]
				const start = from % letters.length
				const words = letters.slice(start, start + 2 + (length % 20)).join('')
				fc.pre(hintOf(words) === undefined)
				return finds({ words }, { opening: opened({ text }) })
			}),
			{ numRuns: 400 },
		)
	})

	it('nothing is found by what is not in it', () => {
		fc.assert(
			fc.property(texts, texts, (text, words) => {
				fc.pre(hintOf(words) === undefined)
				const bare = { seq: 1, salt: '0', text }
				const state = stateWith({ number: '', sourceNumber: '' })
				const said = runsIn(fold(words)).every((run) => fold(text).includes(run))
				expect(finds({ words }, { opening: bare, state })).toBe(said)
			}),
			{ numRuns: 400 },
		)
	})

	it('what is cut out of a text folds to what is cut out of the folded text', () => {
		const any = fc.string({ unit: 'grapheme' })
		fc.assert(fc.property(any, any, (one, other) => fold(one + other) === fold(one) + fold(other)))
		expect(pairsIn(fold('井盖，Ａb'))).toEqual(['井盖', 'ab'])
	})

	it('says why nothing is looked for', () => {
		expect([hintOf('%'), hintOf('😀'), hintOf('井'), hintOf('井 盖'), hintOf('井盖')]).toEqual([
			'nothing',
			'nothing',
			'tooShort',
			'tooShort',
			undefined,
		])
	})

	it('looks in a bounded number of lists, however long what is typed', () => {
		const lists = (plan: Plan): number =>
			typeof plan === 'string'
				? 1
				: ('all' in plan ? plan.all : plan.any).reduce((sum, one) => sum + lists(one), 0)
		for (const words of [
			'井盖路灯坏了'.repeat(83),
			'井盖1234 '.repeat(80),
			'a1b2c3d4 '.repeat(55),
			'测试 '.repeat(160),
		])
			expect(lists(planOf({ words: words.slice(0, 500) }, 'county'))).toBeLessThanOrEqual(60)
	})
})

describe('what is shown of what was found', () => {
	it('marks it, however it is written', () => {
		expect(marked('ＬＥＤ路灯', 'led').filter(({ found }) => found)).toEqual([
			{ text: 'ＬＥＤ', found: true },
		])
		expect(marked('面积３㎡左右', 'm2')).toContainEqual({ text: '㎡', found: true })
		expect(marked('路灯', '%')).toEqual([{ text: '路灯', found: false }])
	})

	it('the parts of a text are the text', () => {
		fc.assert(
			fc.property(texts, texts, (text, words) => {
				expect(
					marked(text, words)
						.map((part) => part.text)
						.join(''),
				).toBe(text)
			}),
		)
	})

	it('tells some words around it, where the headline does not', () => {
		const text = `路口的路灯坏了。${'另外'.repeat(30)}井盖也松了，晚上很危险，请尽快来看一看。`
		expect(excerptOf(opened({ text }), '路灯')).toBeUndefined()
		const told = excerptOf(opened({ text }), '井盖') ?? ''
		expect(told).toMatch(/^…(另外){6}井盖也松了/)
		expect([...told].length).toBeLessThanOrEqual(42)
		expect(excerptOf(undefined, '井盖')).toBeUndefined()
	})

	it('an address that was made by hand still opens', () => {
		expect(
			findFilterIn({ words: '井盖', status: 'gone', from: '2026-13-45', unit: '', town: '370404103' }),
		).toEqual({
			words: '井盖',
			town: '370404103',
		})
	})
})
