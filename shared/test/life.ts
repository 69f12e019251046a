import type { Actor } from '../src/case/actor'
import type { Command, CommandOf, CommandType, Submission } from '../src/case/command'
import type { Context } from '../src/case/context'
import { type Decision, decide } from '../src/case/decide'
import { dueOf } from '../src/case/due'
import type { CaseEvent } from '../src/case/event'
import { evolve } from '../src/case/evolve'
import { submit } from '../src/case/open'
import type { PrivateRecord } from '../src/case/private-record'
import type { CaseState } from '../src/case/state'
import { isRefusal, type Refusal } from '../src/error/refusal'
import { beijingTime, ground, MORNING, people, SALT, sayBeijing, submission, units } from './fixture'

const MINUTE = 60_000

/** A case that tests push along, with everything that was written. */
export class Life {
	state: CaseState
	readonly events: CaseEvent[] = []
	readonly records: PrivateRecord[] = []
	at = MORNING
	private sent = 0
	/** What else the rules may know: an entry of the catalogue, a place, a main case. */
	knows: Partial<Context> = {}

	/** @param begun what a resident sends, or how it began in another way */
	constructor(begun: Partial<Submission> | Decision | Refusal = {}, knows: Partial<Context> = {}) {
		if (isRefusal(begun)) throw new Error(`it was refused: ${begun.refused}`)
		this.knows = knows
		const context = { ...ground, ...knows, actor: people.caller, at: this.at, salt: SALT, attempt: 0 }
		const opening = 'events' in begun ? begun : submit(submission(begun), context)
		this.at = opening.events.at(-1)?.at ?? this.at
		this.state = this.keep(opening)
	}

	/** The county's rules, as this case is decided by. */
	get rules() {
		return this.knows.rules ?? ground.rules
	}

	/** The next command comes at this very time of Beijing: 2026-09-30 17:55. */
	on(time: string): this {
		this.at = beijingTime(time) - MINUTE
		return this
	}

	/** Tries a command: why it was refused, undefined when it was done. */
	why<Type extends CommandType>(actor: Actor, type: Type, body: Omit<CommandOf<Type>, 'id' | 'type'>) {
		const outcome = this.try(actor, type, body)
		return isRefusal(outcome) ? outcome.refused : undefined
	}

	/** Lets the clock do whatever is due until a time, and says when it did what. */
	wait(until: number): string[] {
		const done: string[] = []
		for (let due = dueOf(this.state); due !== undefined && due.at <= until; due = dueOf(this.state)) {
			if (done.length > 100) throw new Error(`the clock goes round in ${due.act.type}`)
			this.at = Math.max(this.at, due.at) - MINUTE
			const { type, ...body } = due.act
			this.do(people.clock, type, body as never)
			done.push(`${sayBeijing(this.at)} ${type}`)
		}
		this.at = Math.max(this.at, until)
		return done
	}

	/** Tries a command a minute later; what it brings about is kept. */
	try<Type extends CommandType>(
		actor: Actor,
		type: Type,
		body: Omit<CommandOf<Type>, 'id' | 'type'>,
	): Decision | Refusal {
		this.at += MINUTE
		const command = {
			id: `command-${String(++this.sent).padStart(12, '0')}`,
			type,
			...body,
		} as unknown as Command
		const outcome = decide(this.state, command, {
			...ground,
			units: Object.values(units),
			...this.knows,
			actor,
			at: this.at,
			salt: SALT,
		})
		if (!isRefusal(outcome)) this.state = this.keep(outcome)
		return outcome
	}

	/** Does a command that the test takes for granted. */
	do<Type extends CommandType>(actor: Actor, type: Type, body: Omit<CommandOf<Type>, 'id' | 'type'>): this {
		const outcome = this.try(actor, type, body)
		if (isRefusal(outcome)) throw new Error(`${type} in ${this.state.status} was refused: ${outcome.refused}`)
		return this
	}

	/** Up to one of the stages that most tests begin at. */
	until(stage: 'accepted' | 'assigned' | 'handling' | 'resolved' | 'verified'): this {
		const steps = [
			['accepted', () => this.do(people.dispatcher, 'accept', { urgency: 'red', public: true })],
			['assigned', () => this.do(people.dispatcher, 'order', { unit: 'housing', supports: [] })],
			['handling', () => this.do(people.housing, 'sign', {})],
			[
				'resolved',
				() =>
					this.do(people.housing, 'resolve', { words: '换了新井盖。', photos: ['photo-000000000000002'] }),
			],
			['verified', () => this.do(people.dispatcher, 'verify', { photos: [] })],
		] as const
		for (const [reached, step] of steps) {
			step()
			if (reached === stage) break
		}
		return this
	}

	private keep(decision: Decision): CaseState {
		this.events.push(...decision.events)
		this.records.push(...decision.records)
		return decision.events.reduce<CaseState | undefined>(evolve, this.state) as CaseState
	}
}
