import type { Told } from '../notice/answers'
import type { Leaving, Work } from './leaving'

/** What a successor is told, once: how much of each kind of somebody's work is theirs now. Never whose. */
export function leavingTold(
	{ leaving }: Pick<Leaving, 'leaving'>,
	work: Work,
	place: number,
	at: number,
): Told {
	return {
		notices: [{ kind: 'workHandedOn', template: 'task', urgent: false, to: 'caller' }],
		facts: { about: 'leaving', case: leaving, seq: place, number: '', work, at },
	}
}
