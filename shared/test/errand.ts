import type { Actor } from '../src/case/actor'
import type { Command } from '../src/case/command'
import { type Decision, decide } from '../src/case/decide'
import type { CaseEvent } from '../src/case/event'
import { evolve } from '../src/case/evolve'
import type { PrivateRecord } from '../src/case/private-record'
import type { CaseState } from '../src/case/state'
import { askErrand } from '../src/errand/ask'
import type { AskErrand, ErrandStep } from '../src/errand/command'
import type { Errand } from '../src/errand/errand'
import { evolveErrand } from '../src/errand/evolve-errand'
import type { ErrandGround } from '../src/errand/ground'
import { isRefusal, type Refusal } from '../src/error/refusal'
import { calendarOf } from '../src/rule/calendar-of'
import { defaultRules, type Rules } from '../src/rule/rules'
import type { Service } from '../src/service/service'
import { beijingTime, MORNING, people, SALT, units, VILLAGE } from './fixture'

/** An errand in small, for tests of rules. Everybody here is made up. */

export type Person = Extract<Actor, { user: string }>
const walker = (user: string): Person => ({
	...people.gridWorker,
	user,
	posts: [
		{
			post: `post-${user}`,
			role: 'gridWorker',
			unit: 'town-370404103',
			unitName: '榴园镇',
			region: VILLAGE,
			from: 0,
		},
	],
})
export const worker = walker('user-worker')
export const other = walker('user-other-worker')
export const asker: Person = people.caller
export const person: Person = { ...people.stranger, user: 'user-person' }
export const town: Person = people.town

const service: Service = {
	code: 'elder-card',
	name: '老年人优待证',
	field: '老人',
	sentence: '满 60 岁，坐公交、进公园免费。',
	needs: ['老人证'],
	who: '满 60 岁的老人',
	materials: [{ name: '身份证', form: 'original' }],
	fee: { fen: 0 },
	takesDays: 5,
	place: { name: '镇便民服务中心' },
	homeVisit: true,
	inPerson: false,
	errand: true,
}
const everyUnit = Object.values(units)

const asking = (change: Partial<AskErrand> = {}): AskErrand => ({
	id: 'errand-0000000000001',
	village: VILLAGE,
	service: service.code,
	for: { who: 'other', relation: 'parent', name: '测试母亲' },
	voices: [],
	materials: [
		{ name: '身份证', ready: true, photos: ['photo-material-00001'] },
		{ name: '照片', ready: false, photos: [] },
	],
	...change,
})
const rulesWith = (change: Partial<Rules['errand']>): Rules => ({
	...defaultRules,
	errand: { ...defaultRules.errand, ...change },
})
const calendar = calendarOf(defaultRules)

function ask(
	change: Partial<AskErrand> = {},
	of: Partial<Service> = {},
	rules: Rules = defaultRules,
): Decision | Refusal {
	return askErrand(asking(change), { service: { ...service, ...of }, version: 1 }, '测试丁', {
		rules,
		calendar,
		units: everyUnit,
		actor: asker,
		at: MORNING,
		salt: SALT,
		attempt: 0,
	})
}
export const errandFixture = { ask, asking, service, slot: beijingTime('2026-03-02 14:30') }

/** An errand that tests push along, with everything that was written. */
export class ErrandLife {
	state: CaseState
	errand: Errand
	readonly events: CaseEvent[] = []
	readonly records: PrivateRecord[] = []
	at = MORNING
	private sent = 0
	private readonly rules: Rules

	constructor(
		change: Partial<AskErrand> = {},
		rules: Partial<Rules['errand']> = {},
		of: Partial<Service> = {},
	) {
		this.rules = rulesWith(rules)
		const opening = ask(change, of, this.rules)
		if (isRefusal(opening)) throw new Error(`it was refused: ${opening.refused}`)
		this.events.push(...opening.events)
		this.records.push(...opening.records)
		this.state = opening.events.reduce<CaseState | undefined>(evolve, undefined) as CaseState
		this.errand = opening.events.reduce<Errand | undefined>(evolveErrand, undefined) as Errand
	}

	/** Takes a step that the test takes for granted. */
	step(
		actor: Person,
		step: ErrandStep,
		ground: Omit<ErrandGround, 'errand' | 'worker'> & { worker?: Person } = {},
	): this {
		const why = this.why(actor, step, ground)
		if (why !== undefined) throw new Error(`${step.type} was refused: ${why}`)
		return this
	}

	/** Tries a step a minute later: why it was refused, undefined when it was taken. */
	why(
		actor: Person,
		step: ErrandStep,
		{ worker: named, ...ground }: Omit<ErrandGround, 'errand' | 'worker'> & { worker?: Person } = {},
	): string | undefined {
		return this.command(
			actor,
			{ type: 'errand', step },
			{
				...ground,
				errand: this.errand,
				...(named && { worker: { user: named.user, posts: named.posts } }),
			},
		)
	}

	resolve(actor: Person): string | undefined {
		return this.command(actor, { type: 'resolve', words: '办好了。', photos: [] })
	}

	withdraw(): string | undefined {
		return this.command(asker, { type: 'withdraw' })
	}

	/** The asker is not content, and the centre has it done again. */
	rework(): void {
		this.command(asker, { type: 'rate', solved: false })
		this.command(people.dispatcher, { type: 'rework', words: '请再跑一趟。' })
	}

	private command(actor: Actor, command: object, ground?: ErrandGround): string | undefined {
		this.at += 60_000
		const sent = { id: `command-${String(++this.sent).padStart(12, '0')}`, ...command } as Command
		const outcome = decide(this.state, sent, {
			rules: this.rules,
			calendar,
			units: everyUnit,
			actor,
			at: this.at,
			salt: SALT,
			...(ground && { errand: ground }),
		})
		if (isRefusal(outcome)) return outcome.refused
		this.events.push(...outcome.events)
		this.records.push(...outcome.records)
		this.state = outcome.events.reduce<CaseState | undefined>(evolve, this.state) as CaseState
		this.errand = outcome.events.reduce<Errand | undefined>(evolveErrand, this.errand) as Errand
		return undefined
	}
}
