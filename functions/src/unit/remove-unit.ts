import { RefusalError } from '@huying/shared/error/refusal'
import { CENTRE, INSPECTORATE } from '@huying/shared/unit/unit'
import type { Performer } from '../countersign/performer'
import { getRules } from '../rule/rules-store'
import type { Table } from '../store/table'
import { unitOf, units } from '../tenant/tenant-store'
import { busyOf } from './busy'
import { removedUnitWrites } from './unit-store'

/**
 * What the system or the county's rules cannot do without stays, and so does what other units stand under.
 * @throws RefusalError unitKept
 */
export async function removable(table: Table, tenant: string, unit: string): Promise<void> {
	const [{ rules }, known] = await Promise.all([getRules(table, tenant), units(table, tenant)])
	const { prompt, supervision, warning } = rules.slips.copies
	const needed = [CENTRE, INSPECTORATE, rules.keeper, ...prompt, ...supervision, ...warning]
	if (needed.includes(unit) || known.some(({ above }) => above === unit))
		throw new RefusalError('unitKept', 'unit')
}

/** Takes a unit away once another person confirmed it; what came to it meanwhile keeps it. */
export const removeUnit: Performer<'removeUnit'> = {
	async prepare(table, _ports, { tenant, order, confirmedBy, askedBy, at, id }) {
		const unit = await unitOf(table, tenant, order.unit)
		if (unit === undefined) throw new RefusalError('unitUnknown')
		await removable(table, tenant, order.unit)
		const { open, posts } = await busyOf(table, tenant, order.unit, at)
		if (open + posts > 0) throw new RefusalError('unitBusy')
		return {
			writes: removedUnitWrites(table, tenant, unit, { seen: order.version, at }),
			entries: [
				{
					tenant,
					at,
					by: confirmedBy,
					what: 'unitChanged',
					subject: { unit: order.unit },
					detail: { change: 'removed', unit: order.unit, askedBy: askedBy.user, countersign: id },
				},
			],
			refused: 'unitMoved',
		}
	},
}
