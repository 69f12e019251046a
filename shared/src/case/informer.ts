import type { CaseState } from './state'

/**
 * The unit that keeps the caller informed until another signs (首接负责): the one that had the case first, even when it
 * has sent it back or up itself. Nobody besides the lead, while the lead has signed or is the first itself.
 */
export function informer({ first, lead }: Pick<CaseState, 'first' | 'lead'>): string | undefined {
	if (lead === undefined) return undefined
	const away = lead.phase === 'sentBack' || lead.phase === 'released'
	if (first === undefined || first.unit === lead.unit) return away ? lead.unit : undefined
	return away || lead.phase === 'called' ? first.unit : undefined
}
