import type { NearbyCase } from '@huying/shared/nearby/nearby-view'
import { nearbyText, time } from '@huying/shared/text/zh-CN/index'

const text = nearbyText.sheet

type Told = Pick<NearbyCase, 'openedAt' | 'unitName' | 'metres' | 'followers'>

/** Where, since when and with whom it is, how far away, and how many meet the same: a line each. */
export function factsOf(
	{ openedAt, unitName, metres, followers = 0 }: Told,
	village: string | undefined,
	now: number,
): string[] {
	const since = text.opened(time.sayDay(openedAt, now))
	return [
		[village, since].filter((words) => words !== undefined).join(text.comma),
		...(unitName === undefined ? [] : [text.unit(unitName)]),
		...(metres === undefined ? [] : [text.metres(metres)]),
		...(followers > 0 ? [text.people(followers)] : []),
	]
}
