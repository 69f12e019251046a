import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { villageUnit } from '../disclosure/disclosure'
import type { Person } from '../disclosure/moves'
import { isRefusal, type Refusal } from '../error/refusal'
import { digest } from '../identifier/digest'
import { DAY } from '../time/day'
import { type Post, type Role, roles } from '../user/post'
import type { DecisionCommand, Start } from './command'
import { dayOf, daysAfter } from './day'
import { decideDecision, evolveDecision, startDecision } from './decide'
import { type Decision, isOutcomeOwed, nextStage, outcomeBy, statusOf } from './decision'
import { defaultDecisionRules } from './decision-rules'
import type { DecisionView } from './decision-view'
import type { Entered, Voices } from './entry'
import { hasPassed } from './quorum'
import { type ShownStep, stepTexts } from './shown'
import { needs, processes, type Stage, stages } from './stage'
import { decisionView, summaryOf, summaryView } from './view'
import { isAsking, voiceHolder } from './voice'

const TENANT = '370404'
const VILLAGE = '370404103201'
/** 2026-03-02 08:00 in Beijing. */
const NOW = Date.UTC(2026, 2, 2, 0)
const TODAY = '2026-03-02'
const person = (role: Role, unit = villageUnit(VILLAGE), tenant = TENANT): Person => {
	const post: Post = { post: `${role}-${unit}`, role, unit, unitName: '甲村村委会', from: 0 }
	return { user: `user-${role}`, tenant, posts: [post] }
}
const editor = person('villageEditor')
const salt = '00'.repeat(16)
const context = (at = NOW, voices?: Voices) => ({ at, salt, ...(voices && { voices }) })
const body = (change: Partial<Start> = {}): Start => ({
	id: `${VILLAGE}-decision-000000000001`,
	village: VILLAGE,
	process: 'fourDiscussions',
	kind: 'general',
	title: '修村东头的路',
	what: '村东头的路坏了，修不修。',
	...change,
})
const begin = (change: Partial<Start> = {}, at = NOW, who = editor, known = true) =>
	startDecision(body(change), who, context(at), known ? { name: '甲村' } : undefined, defaultDecisionRules)
const begun = (change: Partial<Start> = {}, at = NOW): Decision => ok(begin(change, at))
function ok<Value>(value: Value | Refusal): Value {
	if (isRefusal(value)) throw new Error(value.refused)
	return value
}

/** An entry of a stage that is as it should be. */
const entryOf = (stage: Stage, held: string): Entered => ({
	stage,
	held,
	...(needs[stage].attendance && { attendance: { due: 30, present: 20 } }),
	...(needs[stage].votes && { votes: { agree: 11, against: 5, abstained: 4 } }),
	text: '大家说了话。',
	photos: needs[stage].photos === 'must' ? ['photo-00000000000001'] : [],
})
const enter = (
	decision: Decision,
	stage: Stage,
	change: Partial<Entered> = {},
	at = NOW,
	who = editor,
	voices?: Voices,
) => {
	const held = needs[stage].day === 'asked' ? (decision.terms.askUntil ?? TODAY) : dayOf(at)
	const command = {
		id: 'command-0000000000001',
		version: decision.version,
		type: 'enter',
		...entryOf(stage, held),
		...change,
	} as DecisionCommand
	return decideDecision(decision, command, who, context(at, voices))
}
const entered = (decision: Decision, stage: Stage, change: Partial<Entered> = {}, at = NOW): Decision =>
	evolveDecision(decision, ok(enter(decision, stage, change, at)))
const correct = (
	decision: Decision,
	stage: Stage,
	change: Partial<Entered> = {},
	at = NOW,
	reason = '数错了。',
) => {
	const command = {
		id: 'command-0000000000002',
		version: decision.version,
		type: 'correct',
		...entryOf(stage, dayOf(at)),
		...change,
		reason,
	} as DecisionCommand
	return decideDecision(decision, command, editor, context(at))
}
const link = (decision: Decision, change: object) =>
	decideDecision(
		decision,
		{
			id: 'command-0000000000003',
			version: decision.version,
			type: 'link',
			name: 'contract',
			photos: [],
			...change,
		} as DecisionCommand,
		editor,
		context(),
	)
const upTo = (last: Stage, change: Partial<Start> = {}): Decision => {
	let decision = begun(change)
	for (const stage of processes[decision.terms.process]) {
		decision = entered(decision, stage)
		if (stage === last) break
	}
	return decision
}

describe('a decision', () => {
	it('goes through every stage, in order, and is finished with its outcome', () => {
		let decision = begun()
		for (const stage of processes.fourDiscussions) {
			expect([statusOf(decision), nextStage(decision)]).toEqual(['going', stage])
			decision = entered(decision, stage)
		}
		expect([statusOf(decision), nextStage(decision), decision.version]).toEqual(['finished', undefined, 7])
		expect(enter(decision, 'outcome')).toEqual({ refused: 'notAllowedNow' })
	})

	it.each(stages.filter((stage) => stage !== 'proposal'))('does not begin with %s', (stage) =>
		expect(enter(begun(), stage)).toEqual({ refused: 'stageOutOfOrder', field: 'stage' }),
	)

	it('takes a stage in its turn only, whatever is tried', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...stages), { maxLength: 14 }), (tried) => {
				let decision = begun()
				for (const stage of tried) {
					const due = nextStage(decision)
					const step = enter(decision, stage)
					expect(isRefusal(step)).toBe(stage !== due)
					if (!isRefusal(step)) decision = evolveDecision(decision, step)
				}
				const held = decision.steps.flatMap((step) => ('entry' in step ? step.entry.stage : []))
				expect(held).toEqual(processes.fourDiscussions.slice(0, held.length))
			}),
		)
	})

	it('keeps the day held and the instant entered, and shows the days between', () => {
		const decision = entered(begun(), 'proposal', { held: '2026-02-20' })
		expect(decisionView(decision, undefined, NOW).steps[1]).toMatchObject({
			number: 2,
			gap: 10,
			corrected: false,
			step: { at: NOW, entry: { held: '2026-02-20' } },
		})
	})

	it('shows the post and never the person', () =>
		expect(JSON.stringify(decisionView(upTo('vote'), undefined, NOW))).not.toContain(editor.user))

	it.each<[string, Partial<Start>, string]>([
		['a kind nobody knows', { kind: 'nothing' }, 'kindUnknown'],
		['a day to answer where nobody is asked', { askUntil: '2026-03-20' }, 'askUntilWrong'],
		['no day to answer where residents are asked', { process: 'askFirst' }, 'askUntilWrong'],
		['six days to answer', { process: 'askFirst', askUntil: '2026-03-07' }, 'askUntilWrong'],
		['91 days to answer', { process: 'askFirst', askUntil: '2026-05-31' }, 'askUntilWrong'],
		['another village', { village: '370404103202' }, 'notYours'],
		['a name of another village', { id: '370404103202-decision-000000000001' }, 'identifierInvalid'],
	])('does not begin with %s', (_, change, code) => expect(begin(change)).toMatchObject({ refused: code }))

	it('begins in a village that there is, with a week to answer or ninety days', () => {
		expect(begin({}, NOW, editor, false)).toMatchObject({ refused: 'villageUnknown' })
		for (const askUntil of ['2026-03-08', '2026-05-30'])
			expect(begin({ process: 'askFirst', askUntil })).toMatchObject({ terms: { askUntil } })
	})

	it.each(
		roles.flatMap((role) =>
			[villageUnit(VILLAGE), 'village-370404103202', 'centre'].map((unit) => [role, unit] as const),
		),
	)('is entered by %s of %s only as the village’s own editor', (role, unit) => {
		const may = role === 'villageEditor' && unit === villageUnit(VILLAGE)
		expect(isRefusal(begin({}, NOW, person(role, unit)))).toBe(!may)
		const step = enter(begun(), 'proposal', {}, NOW, person(role, unit))
		expect(step).toMatchObject(may ? { type: 'enter' } : { refused: 'notYours' })
	})

	it('is of its county, and of what was seen', () => {
		const elsewhere = person('villageEditor', villageUnit(VILLAGE), '410184')
		expect(enter(begun(), 'proposal', {}, NOW, elsewhere)).toEqual({ refused: 'notYours' })
		const command = { id: 'command-0000000000001', version: 7, type: 'enter', ...entryOf('proposal', TODAY) }
		expect(decideDecision(begun(), command as DecisionCommand, editor, context())).toEqual({
			refused: 'caseMoved',
		})
	})
})

describe('an entry', () => {
	const meeting = upTo('proposal')
	it.each<[string, Partial<Entered>, string, string | undefined]>([
		['tomorrow', { held: '2026-03-03' }, 'heldInFuture', 'held'],
		['the day before the stage before', { held: '2026-03-01' }, 'heldTooEarly', 'held'],
		[
			'more people than were due',
			{ attendance: { due: 5, present: 6 } },
			'attendanceWrong',
			'attendance.present',
		],
		['nobody there', { attendance: { due: 5, present: 0 } }, 'attendanceWrong', 'attendance.present'],
		['a vote too few', { votes: { agree: 10, against: 5, abstained: 4 } }, 'votesWrong', 'votes'],
		['a vote too many', { votes: { agree: 12, against: 5, abstained: 4 } }, 'votesWrong', 'votes'],
		['no votes', { votes: undefined as never }, 'votesWrong', 'votes'],
		['no attendance', { attendance: undefined as never }, 'attendanceWrong', 'attendance'],
		['no photo', { photos: [] }, 'photosMissing', 'photos'],
	])('of a meeting is not taken with %s', (_, change, refused, field) =>
		expect(enter(meeting, 'discussion', change)).toEqual({ refused, field }),
	)

	it('of a posting holds neither people nor votes', () => {
		const vote = upTo('vote')
		const attendance = { due: 1, present: 1 }
		expect(enter(vote, 'resolution', { attendance })).toMatchObject({ refused: 'attendanceWrong' })
		const votes = { agree: 0, against: 0, abstained: 0 }
		expect(enter(vote, 'resolution', { votes })).toMatchObject({ refused: 'votesWrong' })
		expect(enter(vote, 'resolution')).toMatchObject({ type: 'enter', entry: { stage: 'resolution' } })
	})

	it.each<[number, number, number, boolean]>([
		[30, 20, 11, true],
		[30, 20, 10, false],
		[30, 19, 19, false],
		[31, 20, 20, false],
		[31, 21, 11, true],
		[1, 1, 1, true],
		[3, 2, 1, false],
	])('of %i due, %i present and %i for: passed is %s', (due, present, agree, passed) => {
		const votes = { agree, against: present - agree, abstained: 0 }
		expect(hasPassed({ due, present }, votes, defaultDecisionRules.quorum)).toBe(passed)
		const decision = entered(meeting, 'discussion', { attendance: { due, present }, votes })
		expect(statusOf(decision)).toBe(passed ? 'going' : 'notPassed')
		if (passed) return
		expect(nextStage(decision)).toBeUndefined()
		expect(enter(decision, 'partyMeeting')).toEqual({ refused: 'notAllowedNow' })
	})
})

it('holds no number of a person in any of its words', () => {
	const words = '找老张，电话 19900000001，身份证 370404199001010011。'
	const decision = begun({ title: words, what: words, kind: 'leasing' })
	let after = entered(decision, 'proposal', { text: words })
	after = evolveDecision(after, ok(correct(after, 'proposal', { text: words }, NOW, words)))
	for (const stage of ['discussion', 'partyMeeting', 'vote', 'resolution'] as const)
		after = entered(after, stage)
	const paper = { text: words, photos: ['photo-00000000000002'] }
	after = evolveDecision(after, ok(link(after, paper)))
	after = evolveDecision(after, ok(link(after, { ...paper, reason: words })))
	expect(JSON.stringify(after)).not.toMatch(/19900000001|370404199001010011/)
	expect(JSON.stringify(after).match(/找老张/g)).toHaveLength(8)
})

describe('a correction', () => {
	it('stands beside what was wrong, and counts in its place', () => {
		const before = upTo('discussion')
		const after = evolveDecision(before, ok(correct(before, 'proposal', { held: TODAY, text: '另一句。' })))
		expect(after.steps.slice(0, 3)).toEqual(before.steps)
		const view = decisionView(after, undefined, NOW)
		expect(view.steps.map(({ corrected }) => corrected)).toEqual([false, true, false, false])
		expect(view.steps[3]?.step).toMatchObject({
			type: 'correct',
			reason: '数错了。',
			entry: { text: '另一句。' },
		})
		expect(view.next).toBe('partyMeeting')
	})

	it('is of a stage that was entered, on a day between its neighbours', () => {
		const decision = entered(entered(begun(), 'proposal', { held: '2026-02-01' }), 'discussion', {
			held: '2026-02-10',
		})
		expect(correct(decision, 'vote')).toEqual({ refused: 'stageNotEntered', field: 'stage' })
		expect(correct(decision, 'proposal', { held: '2026-02-11' })).toEqual({
			refused: 'heldTooLate',
			field: 'held',
		})
		expect(correct(decision, 'discussion', { held: '2026-01-31' })).toMatchObject({ refused: 'heldTooEarly' })
		expect(correct(decision, 'proposal', { held: '2026-02-10' })).toMatchObject({ type: 'correct' })
	})

	it('of the votes ends a decision, or lets it go on', () => {
		const lost = { votes: { agree: 9, against: 7, abstained: 4 } }
		let decision = upTo('resolution')
		decision = evolveDecision(decision, ok(correct(decision, 'vote', lost)))
		expect([statusOf(decision), outcomeBy(decision), nextStage(decision)]).toEqual([
			'notPassed',
			undefined,
			undefined,
		])
		decision = evolveDecision(decision, ok(correct(decision, 'vote')))
		expect([statusOf(decision), nextStage(decision)]).toEqual(['going', 'outcome'])
	})

	it('ends somewhere', () => {
		let decision = upTo('proposal')
		for (let n = 0; n < 43; n++) decision = evolveDecision(decision, ok(correct(decision, 'proposal')))
		expect(correct(decision, 'proposal')).toEqual({ refused: 'stepsTooMany' })
	})
})

describe('the outcome', () => {
	it('is owed 90 days after the resolution, until it is there', () => {
		const decision = upTo('resolution')
		const by = daysAfter(TODAY, 90)
		expect(outcomeBy(decision)).toBe(by)
		const owed = (days: number, one = decision) => {
			const at = NOW + days * DAY
			const view = decisionView(one, undefined, at)
			expect(summaryView(summaryOf(one), at).outcomeOwed).toBe(view.outcomeOwed)
			return view.outcomeOwed
		}
		expect([owed(0), owed(90), owed(91)]).toEqual([false, false, true])
		expect(owed(91, entered(decision, 'outcome', {}, NOW + 91 * DAY))).toBe(false)
		expect(owed(400, upTo('vote'))).toBe(false)
		expect(isOutcomeOwed({ status: 'notPassed', outcomeBy: '2020-01-01' }, NOW)).toBe(false)
	})

	it('is not put off by correcting the day of the resolution', () => {
		const late = NOW + 80 * DAY
		let decision = entered(upTo('vote'), 'resolution')
		decision = evolveDecision(decision, ok(correct(decision, 'resolution', { held: dayOf(late) }, late)))
		expect(outcomeBy(decision)).toBe(daysAfter(TODAY, 90))
	})

	it('waits for the contract and the result where its kind has them', () => {
		let decision = upTo('resolution', { kind: 'leasing' })
		expect(enter(decision, 'outcome')).toEqual({ refused: 'linkMissing' })
		expect(decisionView(decision, undefined, NOW).missingLinks).toEqual(['contract', 'result'])
		const disclosure = `${VILLAGE}-assets-2026`
		expect(link(decision, { name: 'result', disclosure: '370404103202-assets-2026' })).toMatchObject({
			refused: 'linkUnknown',
		})
		decision = evolveDecision(decision, ok(link(decision, { name: 'result', disclosure })))
		expect(enter(decision, 'outcome')).toEqual({ refused: 'linkMissing' })
		const paper = { text: '土地租赁合同', photos: ['photo-00000000000002'] }
		decision = evolveDecision(decision, ok(link(decision, paper)))
		expect(enter(decision, 'outcome')).toMatchObject({ type: 'enter' })
		expect(link(decision, paper)).toEqual({ refused: 'textEmpty', field: 'reason' })
		expect(link(decision, { ...paper, reason: '换了新合同。' })).toMatchObject({ type: 'link' })
	})

	it('takes no paper that is none, is not wanted, or comes before the resolution', () => {
		const paper = { text: '合同', photos: ['photo-00000000000002'] }
		const decision = upTo('resolution', { kind: 'awards' })
		expect(link(decision, paper)).toMatchObject({ refused: 'linkNotWanted' })
		for (const nothing of [{}, { text: '合同' }, { photos: paper.photos }])
			expect(link(decision, { name: 'result', ...nothing })).toMatchObject({ refused: 'linkEmpty' })
		expect(link(upTo('vote', { kind: 'leasing' }), paper)).toMatchObject({ refused: 'stageOutOfOrder' })
	})
})

describe('asking residents', () => {
	const askUntil = '2026-03-10'
	const asking = begun({ process: 'askFirst', askUntil })
	const LAST = Date.UTC(2026, 2, 10, 15, 59, 59, 999)
	const resident = { user: 'user-1', tenant: TENANT }

	it('lasts through its last day, and is closed only afterwards with what was counted', () => {
		expect([isAsking(asking, LAST), isAsking(asking, LAST + 1)]).toEqual([true, false])
		expect(enter(asking, 'ask', {}, LAST)).toEqual({ refused: 'askOpen' })
		expect(enter(asking, 'ask', { held: '2026-03-09' }, LAST + 1)).toMatchObject({ refused: 'dayInvalid' })
		const voices = { agree: 12, disagree: 3 }
		const step = ok(enter(asking, 'ask', {}, LAST + 1, editor, voices))
		expect(step).toMatchObject({ entry: { stage: 'ask', held: askUntil, voices } })
		const closed = evolveDecision(asking, step)
		expect(enter(closed, 'proposal', { held: askUntil }, LAST + 1)).toMatchObject({ type: 'enter' })
		const again = ok(correct(closed, 'ask', { held: askUntil, text: '写漏了。' }, LAST + 1))
		expect(again).toMatchObject({ entry: { voices } })
	})

	it('hears confirmed villagers, one voice a household or a person', () => {
		const person = { ...asking, terms: { ...asking.terms, voiceOf: 'person' as const } }
		expect(voiceHolder(asking, resident, { household: 'h-7' }, LAST)).toEqual({ holder: 'household#h-7' })
		expect(voiceHolder(person, resident, { household: 'h-7' }, LAST)).toEqual({ holder: 'user#user-1' })
		expect(voiceHolder(person, resident, {}, LAST)).toEqual({ holder: 'user#user-1' })
		expect(voiceHolder(asking, resident, {}, LAST)).toEqual({ refused: 'householdUnknown' })
		expect(voiceHolder(asking, resident, undefined, LAST)).toEqual({ refused: 'notVillager' })
		expect(voiceHolder(asking, { ...resident, tenant: '410184' }, {}, LAST)).toEqual({
			refused: 'notVillager',
		})
		expect(voiceHolder(asking, resident, { household: 'h-7' }, LAST + 1)).toEqual({ refused: 'askOver' })
		expect(voiceHolder(begun(), resident, {}, NOW)).toEqual({ refused: 'notAllowedNow' })
	})
})

describe('what stands in the log', () => {
	const read = () => JSON.parse(JSON.stringify(decisionView(upTo('vote'), undefined, NOW))) as DecisionView
	const textsOf = (view: DecisionView) =>
		stepTexts(
			view,
			view.steps.map(({ step }) => step as ShownStep),
		)

	it('can be made again from what is shown, each step another', () => {
		const view = read()
		const digests = view.steps.map((step) => step.digest)
		expect(new Set(digests).size).toBe(5)
		expect(textsOf(view).map(digest)).toEqual(digests)
	})

	it('of the last step changes with whatever is changed of any before, or of the question', () => {
		const last = textsOf(read()).at(-1)
		const changes: ((view: DecisionView) => void)[] = [
			(view) => Object.assign(view, { title: '别的事' }),
			(view) => Object.assign(view.terms, { outcomeWithin: 900 }),
			(view) => Object.assign(view.steps[0]?.step ?? {}, { at: 1 }),
			(view) => Object.assign(view.steps[2]?.step ?? {}, { type: 'start' }),
			(view) => view.steps.splice(1, 1),
		]
		for (const change of changes) {
			const view = read()
			change(view)
			expect(textsOf(view).at(-1)).not.toBe(last)
		}
	})
})
