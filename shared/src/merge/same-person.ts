import type { CaseState } from '../case/state'

/** Whether two calls are one person's: somebody says so, or both came from the same phone of ours. */
export function isSamePerson(state: CaseState, main: CaseState, said: boolean): boolean {
	return said || (state.caller !== undefined && state.caller === main.caller && state.type !== 'summons')
}
