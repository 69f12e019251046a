import type { WorkView } from '@huying/shared/disclosure/disclosure-view'
import type { Group } from '@huying/shared/disclosure/group'
import { before, periodAt } from '@huying/shared/disclosure/period'
import { isHeld } from '@huying/shared/user/post'
import type { Profile } from '@huying/shared/user/user'
import { emptyForm, emptyTable, type Form } from './typed-form'

type Asked = { village?: string; group?: string; period?: string }

/** What a form begins with: the table that stands, or a blank one of the village that one works for. */
export function beginning(
	asked: Asked,
	worked: WorkView | undefined,
	groups: readonly Group[],
	profile: Pick<Profile, 'posts'>,
	now: number,
): Form {
	if (worked !== undefined) {
		const { disclosure, village, group, period, version, table = emptyTable, reason = '', editions } = worked
		const correcting = editions.length > 0
		return { village, group: group.group, period, disclosure, version, reason, correcting, table }
	}
	const group = groups.find((one) => one.group === asked.group) ?? groups[0]
	const period = asked.period ?? (group === undefined ? '' : lastPeriod(group, now))
	return emptyForm(asked.village ?? villagesOf(profile, now)[0] ?? '', group?.group ?? '', period)
}

/** The last period that is over; of what is published when it happens, today. */
export function lastPeriod({ cadence }: Pick<Group, 'cadence'>, now: number): string {
	const running = periodAt(cadence, now)
	return before(running) ?? running
}

/** The villages whose editor somebody is. */
export function villagesOf({ posts }: Pick<Profile, 'posts'>, now: number): string[] {
	return posts
		.filter((post) => post.role === 'villageEditor' && isHeld(post, now))
		.map(({ unit }) => unit.replace(/^village-/, ''))
}
