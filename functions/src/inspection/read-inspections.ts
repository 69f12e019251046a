import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { byTown, type Count, NOTHING_DONE, overdueOf, sum } from '@huying/shared/inspection/coverage'
import { inspectionMovesFor } from '@huying/shared/inspection/decide'
import {
	type Inspection,
	lookerPost,
	setterPosts,
	statusOf,
	villagesRead,
} from '@huying/shared/inspection/inspection'
import type {
	InspectionAnswer,
	InspectionsAnswer,
	MyInspections,
} from '@huying/shared/inspection/inspection-view'
import { townOf } from '@huying/shared/region/region'
import type { Who } from '../edge/endpoint'
import { newest, pageOf } from '../store/newest'
import type { Table } from '../store/table'
import { inspectionKeys } from './inspection-keys'
import { getInspections, type InspectionListed, type InspectionRecord } from './inspection-store'
import { allCounts, countsOf } from './place-store'

/** Inspections on one page: each is a Query of its villages' counts besides. */
const PAGE = 10
/** A county has a handful that are open at a time. */
const OPEN_MOST = 50

const head = (inspection: Inspection) => ({
	inspection: inspection.inspection,
	unit: inspection.unit,
	unitName: inspection.unitName,
	title: inspection.terms.title,
	status: statusOf(inspection),
	from: inspection.terms.from,
	until: inspection.terms.until,
	version: inspection.version,
})

/** Whether somebody is shown an inspection at all: a draft only whoever may change it. */
function isShown(inspection: Inspection, who: Who, at: number): boolean {
	if (inspectionMovesFor(inspection, who, at).length > 0) return true
	if (statusOf(inspection) === 'draft') return false
	return villagesRead(inspection, who, at).length > 0
}

/** Coverage of the villages that somebody reads. */
function covered(inspection: Inspection, counts: ReadonlyMap<string, Count>, who: Who, at: number) {
	const towns = byTown(villagesRead(inspection, who, at), counts)
	const all = sum(towns)
	const isOver = statusOf(inspection) === 'open' || statusOf(inspection) === 'closed'
	return { towns, all, overdue: isOver ? overdueOf(all, inspection.terms.until, at) : 0 }
}

/** A page of inspections, the latest set up first: one Query, one BatchGetItem, and one Query for each. */
export async function listInspections(
	table: Table,
	who: Who,
	after: string | undefined,
	at: number,
): Promise<InspectionsAnswer> {
	const lines = await newest<InspectionListed>(table, inspectionKeys.all(who.tenant), after, PAGE)
	const { page, ...more } = pageOf(lines, PAGE)
	const found = await getInspections(
		table,
		who.tenant,
		page.map(({ inspection }) => inspection),
	)
	const shown = page.flatMap(({ inspection }) => {
		const one = found.get(inspection)
		return one !== undefined && isShown(one, who, at) ? [one] : []
	})
	const inspections = await Promise.all(
		shown.map(async (one) => {
			const counts = await allCounts(table, who.tenant, one.inspection)
			const { all, overdue } = covered(one, counts, who, at)
			return { ...head(one), ...all, overdue }
		}),
	)
	return {
		inspections,
		setsUpFor: setterPosts(who, at).map(({ unit, unitName }) => ({ unit, unitName })),
		...more,
	}
}

/** An inspection whole, or nothing where whoever asks may not see it. One Query of its villages' counts. */
export async function wholeInspection(
	table: Table,
	who: Who,
	inspection: InspectionRecord | undefined,
	at: number,
): Promise<InspectionAnswer | undefined> {
	if (inspection === undefined || !isShown(inspection, who, at)) return undefined
	const { towns, all, overdue } = covered(
		inspection,
		await allCounts(table, who.tenant, inspection.inspection),
		who,
		at,
	)
	return {
		...head(inspection),
		what: inspection.terms.what,
		form: inspection.terms.form,
		towns: towns.map((town) => ({ ...town, villages: [...town.villages] })),
		all,
		overdue,
		steps: inspection.steps.map(({ type, at: when, by, reason }) => ({
			type,
			at: when,
			...(by && { role: by.role, unitName: by.unitName }),
			...(reason !== undefined && { reason }),
		})),
		moves: inspectionMovesFor(inspection, who, at),
	}
}

/** Open inspections of somebody's own villages: one Query, one BatchGetItem, one for each hundred villages. */
export async function mine(table: Table, who: Who, at: number): Promise<MyInspections> {
	const own = await openFor(table, who, at)
	const count = await countsOf(
		table,
		who.tenant,
		own.flatMap(({ inspection: { inspection }, villages }) =>
			villages.map((village) => ({ inspection, village })),
		),
	)
	return {
		inspections: own.map(({ inspection, villages }) => ({
			...head(inspection),
			what: inspection.terms.what,
			form: inspection.terms.form,
			villages: villages.map((village) => ({
				village,
				...(count(inspection.inspection, village) ?? NOTHING_DONE),
			})),
		})),
	}
}

/** Open inspections with those of their villages that somebody walks, the soonest over first. */
export async function openFor(
	table: Table,
	who: Pick<Who, 'tenant' | 'posts'>,
	at: number,
): Promise<{ inspection: InspectionRecord; villages: string[] }[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName: 'index1',
			KeyConditionExpression: 'pk1 = :open',
			ExpressionAttributeValues: { ':open': inspectionKeys.open(who.tenant) },
			Limit: OPEN_MOST,
		}),
	)
	const regions = who.posts.flatMap(({ region }) => region ?? [])
	const near = (Items as unknown as InspectionListed[]).filter(({ towns }) =>
		regions.some((region) => towns.some((town) => town.startsWith(region) || town === townOf(region))),
	)
	const found = await getInspections(
		table,
		who.tenant,
		near.map(({ inspection }) => inspection),
	)
	return near.flatMap(({ inspection: id }) => {
		const inspection = found.get(id)
		// The index may be a moment behind
		if (inspection === undefined || statusOf(inspection) !== 'open' || at >= inspection.terms.until) return []
		const villages = inspection.terms.villages.filter((village) => lookerPost(village, who, at))
		return villages.length > 0 ? [{ inspection, villages }] : []
	})
}
