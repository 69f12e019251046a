import type { State } from '../state/state'

/** How many messages of a one-time template a person has let in and not had yet. */
export function quotaOf({ kept }: State, openid: string, template: string): number {
	return kept.quotas[openid]?.[template] ?? 0
}

/** One accept is one message, without a limit of time. */
export function grant(state: State, openid: string, template: string): void {
	setQuota(state, openid, template, quotaOf(state, openid, template) + 1)
}

/** @returns whether there was one left */
export function takeOne(state: State, openid: string, template: string): boolean {
	const left = quotaOf(state, openid, template)
	if (left > 0) setQuota(state, openid, template, left - 1)
	return left > 0
}

/** The person has turned the template off: what was granted is gone. */
export function revoke(state: State, openid: string, template: string): void {
	setQuota(state, openid, template, 0)
}

function setQuota(state: State, openid: string, template: string, left: number): void {
	state.kept.quotas[openid] ??= {}
	state.kept.quotas[openid][template] = left
	state.save()
}
