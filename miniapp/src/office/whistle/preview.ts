import type { Tenant } from '@huying/shared/tenant/tenant'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { preview as words } from '@huying/shared/text/zh-CN/whistle'
import { sayVillage } from '../../region/villages'
import type { SummonsDraft } from '../../summons/summons-draft'
import type { Called } from './called'

/** What a call will be, in one sentence: who calls whom, when, and where to. */
export function sayCall(
	draft: SummonsDraft,
	called: readonly Called[],
	caller: string,
	tenant: Tenant | undefined,
	now: number,
): string {
	const time = draft.meetAt === undefined ? words.unknown : sayTime(draft.meetAt, now)
	const village = sayVillage(tenant, draft.village)?.replace(' ', '') ?? draft.village
	const place = [village, draft.where?.trim()].filter(Boolean).join('，') || words.unknown
	const [lead, ...supports] = called.map(({ name }) => name)
	return lead === undefined
		? words.toCentre(caller, time, place)
		: words.whistle(caller, lead, supports, time, place)
}
