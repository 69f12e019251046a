import type { State } from '../state/state'

/**
 * The person is in the mini-program now: signs in, taps a card, answers a question. What they do in pages that are
 * already open is seen by WeChat, but not here: `POST /sandbox/visit` says it.
 */
export function visit(state: State, openid: string, now: number): void {
	state.kept.visits[openid] = now
	state.save()
}
