import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ground, MORNING, people, SALT, TENANT, units, VILLAGE } from '../../test/fixture'
import { Life } from '../../test/life'
import type { Actor } from '../case/actor'
import type { CaseState } from '../case/state'
import { view } from '../case/view'
import { isRefusal } from '../error/refusal'
import { factsOf, notices } from '../notice/notices'
import { DAY } from '../time/day'
import type { Role } from '../user/post'
import { askedChange } from './asked'
import type { Objection } from './command'
import { maskedAnswer } from './masked-answer'
import { object } from './object'

/** What becomes of an objection, from asking to the last word. Nobody here is real. */
const NAME = '演示某某'
const holding = (user: string, role: Role, unit: string, region?: string): Actor => ({
	user,
	tenant: TENANT,
	posts: [{ post: `${role}-${unit}`, role, unit, unitName: unit, from: 0, ...(region && { region }) }],
})
const editor = holding('user-editor', 'villageEditor', units.village.unit)
const supervisor = holding('user-supervisor', 'villageSupervisor', units.village.unit)
const otherEditor = holding('user-other', 'villageEditor', 'village-370404104201')
const townEditor = holding('user-odd', 'villageEditor', units.town.unit)
const answer = { words: '已经说明。', photos: [], publicAnswer: '修路的发票和合同都补在附件里了。' }
const about = { disclosure: `${VILLAGE}-funds-2026-Q1`, edition: 1 }

function asked(change: Partial<Objection> = {}): Life {
	const objection: Objection = {
		id: 'objection-0000000001',
		disclosure: about.disclosure,
		kind: 'objection',
		text: '修路的钱怎么比说好的多。',
		photos: [],
		to: 'village',
		...change,
	}
	const context = { ...ground, actor: people.caller, at: MORNING, salt: SALT, attempt: 0 }
	return new Life(object(objection, about, NAME, { ...context, units: Object.values(units) }))
}
const unsolved = { solved: false, content: false }

describe('an objection', () => {
	it('is the village’s at once, for twenty days by the clock, and nobody has to accept it', () => {
		const { state } = asked()
		expect(state).toMatchObject({
			type: 'objection',
			status: 'assigned',
			identity: 'confidential',
			disclosure: about,
			lead: { unit: units.village.unit, resolveBy: MORNING + 20 * DAY },
		})
		expect(asked({ to: 'town', kind: 'question' }).state).toMatchObject({
			type: 'question',
			lead: { unit: units.town.unit, resolveBy: MORNING + 20 * DAY },
		})
	})

	it('goes to nobody that the county does not have', () => {
		const context = { ...ground, actor: people.caller, at: MORNING, salt: SALT, attempt: 0, units: [] }
		const body: Objection = {
			id: 'objection-0000000001',
			...about,
			kind: 'question',
			text: '？',
			photos: [],
			to: 'town',
		}
		expect(object(body, about, undefined, context)).toEqual({ refused: 'unitUnknown', field: 'to' })
	})

	it('is answered by the village in the open, and the caller has the last word', () => {
		const life = asked().do(editor, 'sign', {})
		expect(life.why(editor, 'resolve', { words: '好。', photos: [] })).toBe('publicAnswerMissing')
		life.do(editor, 'resolve', answer)
		expect(life.state).toMatchObject({
			status: 'verified',
			followUp: { phase: 'asked' },
			answeredAt: life.at,
		})
		life.do(people.caller, 'rate', { solved: true, content: true })
		life.wait(life.at + 2 * DAY)
		expect(life.state.status).toBe('closed')
	})

	it('is answered by whoever publishes for that village, and by nobody else', () => {
		const life = asked()
		for (const nobody of [otherEditor, townEditor, supervisor, people.town, people.housing, people.caller])
			expect(life.why(nobody, 'sign', {})).toBe('notYours')
		expect(life.why(people.village, 'sign', {})).toBeUndefined()
		// of a report the village editor is not in charge
		const report = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		report.do(people.dispatcher, 'order', { unit: units.village.unit, supports: [] })
		expect(report.why(editor, 'sign', {})).toBe('notYours')
	})

	it('only it has an answer for everybody', () => {
		const life = new Life().until('handling')
		const photos = ['photo-000000000000001']
		expect(life.why(people.housing, 'resolve', { ...answer, photos })).toBe('invalidInput')
		expect(life.why(people.housing, 'resolve', { words: '好了。', photos: [] })).toBe('evidenceMissing')
	})

	it('has no answer for everybody in which a place of a template is left', () => {
		const life = asked().do(editor, 'sign', {})
		const publicAnswer = '发票已于【日期】补上。'
		expect(life.why(editor, 'resolve', { ...answer, publicAnswer })).toBe('wordsUnfilled')
		expect(life.why(editor, 'resolve', answer)).toBeUndefined()
	})

	it('that the village will not answer is the town’s at once', () => {
		const life = asked()
		expect(life.why(editor, 'sendBack', { words: '不归我们。' })).toBe('notAllowedNow')
		life.do(editor, 'refer', { words: '账在镇上。' })
		expect(life.state).toMatchObject({ status: 'assigned', lead: { unit: units.town.unit } })
		expect(life.state.lead?.resolveBy).toBe(life.at + 20 * DAY)
		life.do(people.town, 'sign', {}).do(people.town, 'resolve', answer)
		expect(life.state.status).toBe('verified')
	})

	it('that the village is late with is the town’s by itself, at the very instant', () => {
		for (const signed of [false, true]) {
			const life = asked()
			if (signed) life.do(editor, 'sign', {})
			const end = MORNING + 20 * DAY
			life.wait(end - 1)
			expect(life.state.lead?.unit).toBe(units.village.unit)
			expect(life.wait(end).at(-1)).toMatch(/refer$/)
			expect(life.state).toMatchObject({ status: 'assigned', lead: { unit: units.town.unit } })
			expect(life.wait(end + DAY)).toEqual([])
		}
	})

	it('that the village’s answer did not settle is the town’s by itself; what the town’s did not, the centre’s', () => {
		const life = asked().do(editor, 'sign', {}).do(editor, 'resolve', answer)
		life.do(people.caller, 'rate', unsolved)
		expect(life.wait(life.at)).toHaveLength(1)
		expect(life.state).toMatchObject({ status: 'assigned', lead: { unit: units.town.unit }, reworks: 1 })
		life.do(people.town, 'sign', {}).do(people.town, 'resolve', answer)
		life.do(people.caller, 'rate', unsolved)
		expect(life.wait(life.at + 30 * DAY)).toEqual([])
		expect(life.state).toMatchObject({ status: 'unsolved', lead: { unit: units.town.unit } })
		expect(life.why(people.dispatcher, 'rework', { words: '请镇里再看。' })).toBeUndefined()
	})

	it('goes up by itself for no other reason, and for no other case', () => {
		const life = asked()
		expect(life.why(people.clock, 'refer', {} as never)).toBe('notAllowedNow')
		expect(life.why(people.clock, 'rework', { words: '。' })).toBe('notAllowedNow')
		const late = new Life().until('handling')
		late.at += 30 * DAY
		expect(late.why(people.clock, 'refer', {} as never)).toBe('notAllowedNow')
	})

	it('tells the village, then the caller; the town when it goes up; and not the centre', () => {
		const told: string[] = []
		const life = asked()
		let state: CaseState | undefined
		const hear = () => {
			const event = life.events.at(-1)
			if (event === undefined) return
			state = life.state
			for (const { kind, to } of notices(event, state))
				told.push(`${to} ${kind} ${factsOf(event, state).unit}`)
		}
		hear()
		life.do(editor, 'sign', {})
		life.do(editor, 'resolve', answer)
		hear()
		life.do(people.caller, 'rate', unsolved)
		hear()
		life.wait(life.at)
		hear()
		expect(told).toContain(`unit unitAssigned ${units.village.unit}`)
		expect(told).toContain(`caller verified ${units.village.unit}`)
		expect(told).toContain(`unit unitReworked ${units.town.unit}`)
		expect(told.filter((one) => one.startsWith('centre'))).toEqual([])
	})
})

describe('who asks', () => {
	const inVillage: Actor[] = [
		editor,
		supervisor,
		people.village,
		holding('user-village-leader', 'leader', units.village.unit),
		holding('user-village-grid', 'gridWorker', units.village.unit, VILLAGE),
		holding('user-town-grid', 'gridWorker', units.town.unit, '370404103'),
	]
	const inTown: Actor[] = [people.town, people.townLeader]
	type Step = (life: Life) => unknown
	const steps: Record<string, Step> = {
		sign: (life) => life.try(editor, 'sign', {}),
		townSigns: (life) => life.try(people.town, 'sign', {}),
		answer: (life) => life.try(editor, 'resolve', answer),
		townAnswers: (life) => life.try(people.town, 'resolve', answer),
		refer: (life) => life.try(editor, 'refer', { words: '账在镇上。' }),
		supplement: (life) => life.try(people.caller, 'supplement', { words: '再补一句。', photos: [] }),
		urge: (life) => life.try(people.caller, 'urge', {}),
		no: (life) => life.try(people.caller, 'rate', unsolved),
		yes: (life) => life.try(people.caller, 'rate', { solved: true }),
		reopen: (life) => life.try(people.caller, 'reopen', { words: '还没有。' }),
		withdraw: (life) => life.try(people.caller, 'withdraw', {}),
		keep: (life) => life.try(people.dispatcher, 'keep', { words: '要查。' }),
		order: (life) => life.try(people.dispatcher, 'order', { unit: 'housing', supports: [] }),
		wait: (life) => life.wait(life.at + 7 * DAY),
		waitLong: (life) => life.wait(life.at + 21 * DAY),
	}
	const lives = fc.array(fc.constantFrom(...Object.keys(steps)), { maxLength: 14 })
	const seen = (life: Life, viewer: Actor | undefined) =>
		view(life.state, life.events, life.records, viewer, life.at)

	it('is hidden from the village, its town and every unit, whatever happens', () =>
		fc.assert(
			fc.property(lives, fc.constantFrom<'village' | 'town'>('village', 'town'), (done, to) => {
				const life = asked({ to })
				for (const step of done) {
					steps[step]?.(life)
					for (const viewer of [...inVillage, ...inTown, people.housing]) {
						const text = JSON.stringify(seen(life, viewer) ?? null)
						expect(text).not.toContain(NAME)
						expect(text).not.toContain('user-caller')
						expect(seen(life, viewer)?.caller).toBeUndefined()
					}
				}
				expect(JSON.stringify(life.events)).not.toMatch(/演示|修路|发票/)
				expect(life.records.some((record) => 'name' in record)).toBe(false)
			}),
			{ numRuns: 200 },
		))

	it('is nobody’s in the village to learn of at all, where they went to the town', () =>
		fc.assert(
			fc.property(lives, (done) => {
				const life = asked({ to: 'town' })
				for (const step of done) {
					steps[step]?.(life)
					for (const viewer of inVillage) expect(seen(life, viewer)).toBeUndefined()
				}
			}),
			{ numRuns: 100 },
		))

	it('is shown to the unit that answers where they say so; the centre can always call them', () => {
		const life = asked({ showName: true })
		expect(seen(life, editor)?.caller).toEqual({ name: NAME })
		expect(seen(life, supervisor)).toBeUndefined()
		expect(seen(asked(), people.dispatcher)?.relation).toBe('centre')
		expect(seen(life, undefined)).toBeUndefined()
	})
})

describe('what is counted and shown under the item', () => {
	it('counts asked once, and answered once however often it is answered', () => {
		const life = asked()
		const states: CaseState[] = [life.state]
		const keep = () => states.push(life.state)
		keep()
		life.do(editor, 'sign', {})
		keep()
		life.do(editor, 'resolve', answer)
		keep()
		life.do(people.caller, 'rate', unsolved)
		life.wait(life.at)
		keep()
		life.do(people.town, 'sign', {}).do(people.town, 'resolve', answer)
		keep()
		const changes = [undefined, ...states].flatMap((before, place) => {
			const after = states[place]
			return after ? (askedChange(before, after) ?? []) : []
		})
		expect(changes.map(({ asked, answered }) => [asked, answered])).toEqual([
			[1, 0],
			[0, 1],
		])
		expect(changes[1]?.took).toBe((states[3]?.answeredAt ?? 0) - MORNING)
		expect(askedChange(undefined, new Life().state)).toBeUndefined()
	})

	it('hides what must not be public, before it is kept', () => {
		const life = asked().do(editor, 'sign', {})
		life.do(editor, 'resolve', { ...answer, publicAnswer: '找会计 13800138000，身份证 370404199001011237。' })
		const kept = JSON.stringify(life.records)
		expect(kept).not.toContain('13800138000')
		expect(kept).not.toContain('370404199001011237')
		expect(maskedAnswer('花了 27,400 元。')).toBe('花了 27,400 元。')
		expect(isRefusal(life.try(people.caller, 'rate', { solved: true }))).toBe(false)
	})
})
