import { isOver } from '@huying/shared/archive/month'
import type { Star } from '@huying/shared/star/rank'
import type { StarsView, StarView } from '@huying/shared/star/star-view'
import { sayReason } from '@huying/shared/text/zh-CN/star'
import { CENTRE } from '@huying/shared/unit/unit'
import { isHeld } from '@huying/shared/user/post'
import type { Who } from '../edge/endpoint'
import { contactsOfUsers } from '../roster/contacts'
import { rulesOf } from '../rule/rules-store'
import type { Table } from '../store/table'
import { unitsByName } from '../tenant/tenant-store'
import type { ChosenStars } from './star-store'

/** Stars with names, as profiles have them now, and with why. One BatchGetItem of people, one of units. */
export async function starViews(table: Table, tenant: string, stars: readonly Star[]): Promise<StarView[]> {
	const [contacts, units] = await Promise.all([
		contactsOfUsers(
			table,
			tenant,
			stars.map(({ user }) => user),
		),
		unitsByName(
			table,
			tenant,
			stars.map(({ unit }) => unit).filter((unit) => unit !== ''),
		),
	])
	return stars.map((star) => {
		const name = contacts.get(star.user)?.name
		return {
			place: star.place,
			...(name !== undefined && { name }),
			unitName: units.find(({ unit }) => unit === star.unit)?.shortName ?? star.unit,
			reason: sayReason(star),
		}
	})
}

/** Whether somebody may have stars chosen: of the centre. */
export const mayChooseStars = ({ posts }: Pick<Who, 'posts'>, at: number): boolean =>
	posts.some(
		(post) =>
			post.unit === CENTRE &&
			['dispatcher', 'leader', 'administrator'].includes(post.role) &&
			isHeld(post, at),
	)

/** The stars of a month, chosen or not yet. */
export async function starsView(
	table: Table,
	who: Who,
	month: string,
	chosen: ChosenStars | undefined,
	at: number,
): Promise<StarsView> {
	if (chosen === undefined) {
		const { rules } = await rulesOf(table, who.tenant)
		const mayChoose = mayChooseStars(who, at) && isOver(month, at)
		return { month, compared: 0, tooFew: 0, minimum: rules.star.minimum, stars: [], mayChoose }
	}
	return {
		month,
		at: chosen.at,
		compared: chosen.compared,
		tooFew: chosen.tooFew,
		minimum: chosen.rules.minimum,
		stars: await starViews(table, who.tenant, chosen.stars),
		mayChoose: false,
	}
}
