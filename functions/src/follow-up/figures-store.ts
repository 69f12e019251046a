import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import {
	type DayFigures,
	type FigureChange,
	type Figures,
	figureNames,
	sum,
	type UnitFigures,
} from '@huying/shared/follow-up/figures'
import { CENTRE } from '@huying/shared/unit/unit'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { units } from '../tenant/tenant-store'

const partition = (tenant: string, unit: string) => `${tenant}#figures#${unit}`

/** Adds to a unit's figures of one day, as a write of the transaction that remembers that this step was counted. */
export function addFigures(table: Table, tenant: string, { unit, day, add }: FigureChange): Write {
	const names = Object.keys(add)
	return {
		Update: {
			TableName: table.name,
			Key: { pk: partition(tenant, unit), sk: day },
			UpdateExpression: `ADD ${names.map((name) => `#${name} :${name}`).join(', ')}`,
			ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
			ExpressionAttributeValues: Object.fromEntries(
				Object.entries(add).map(([name, by]) => [`:${name}`, by]),
			),
		},
	}
}

type Days = { readonly from: string; readonly to: string }

/** The centre and the inspectorate look at every unit. */
const seesAll = (who: Who) => who.posts.some((post) => post.unit === CENTRE || post.role === 'inspector')

/**
 * A unit's figures from one day to another, both included; days on which nothing was resolved are left out. One Query.
 * @throws RefusalError `notYours` for somebody who is neither of the centre or the inspectorate nor of the unit
 */
export async function figuresOf(
	table: Table,
	who: Who,
	unit: string,
	days: Days,
): Promise<{ unit: string; days: DayFigures[] }> {
	if (!seesAll(who) && !who.posts.some((post) => post.unit === unit)) throw new RefusalError('notYours')
	return { unit, days: await daysOf(table, who.tenant, unit, days) }
}

/**
 * Each unit's figures over some days as one line; units in which nothing was resolved are left out. One Query of the
 * units and one for each: some thirty in a county, for a page that few open.
 * @throws RefusalError `notYours` for somebody who is neither of the centre nor of the inspectorate
 */
export async function figuresOfUnits(table: Table, who: Who, days: Days): Promise<{ units: UnitFigures[] }> {
	if (!seesAll(who)) throw new RefusalError('notYours')
	const lines = await Promise.all(
		(await units(table, who.tenant)).map(async ({ unit, shortName }) => ({
			unit,
			unitName: shortName,
			...sum(await daysOf(table, who.tenant, unit, days)),
		})),
	)
	return { units: lines.filter(({ resolved }) => resolved > 0) }
}

/** The figures of a line, from day to day. One Query. */
export async function daysOf(
	table: Table,
	tenant: string,
	unit: string,
	{ from, to }: Days,
): Promise<DayFigures[]> {
	if (from > to) throw new RefusalError('invalidInput', 'to')
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
			ExpressionAttributeValues: { ':pk': partition(tenant, unit), ':from': from, ':to': to },
		}),
	)
	return Items.map((item) => ({ day: String(item.sk), ...figuresIn(item) }))
}

function figuresIn(item: Record<string, unknown>): Figures {
	return Object.fromEntries(figureNames.map((name) => [name, Number(item[name] ?? 0)])) as unknown as Figures
}
