import type { Actor } from '../src/case/actor'
import type { Command, CommandOf, CommandType } from '../src/case/command'
import type { Context } from '../src/case/context'
import { type Decision, decide } from '../src/case/decide'
import type { CaseEvent } from '../src/case/event'
import { evolve } from '../src/case/evolve'
import { submit } from '../src/case/open'
import type { PrivateRecord } from '../src/case/private-record'
import type { CaseState } from '../src/case/state'
import { isRefusal, type Refusal } from '../src/error/refusal'
import { ground, MORNING, people, SALT, submission, units } from './fixture'

/** A case that tests push along, with everything that was written. */
export class Life {
	state: CaseState
	readonly events: CaseEvent[] = []
	readonly records: PrivateRecord[] = []
	at = MORNING
	private sent = 0
	/** What else the rules may know: an entry of the catalogue, a place, a main case. */
	knows: Partial<Context> = {}

	constructor(change: Parameters<typeof submission>[0] = {}) {
		const context = { ...ground, actor: people.caller, at: this.at, salt: SALT, attempt: 0 }
		this.state = this.keep(submit(submission(change), context))
	}

	/** Tries a command a minute later; what it brings about is kept. */
	try<Type extends CommandType>(
		actor: Actor,
		type: Type,
		body: Omit<CommandOf<Type>, 'id' | 'type'>,
	): Decision | Refusal {
		this.at += 60_000
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
