import type { DecisionSummary } from '@huying/shared/decision/view'
import { newest, pageOf } from '../store/newest'
import type { Table } from '../store/table'
import { decisionKeys } from './decision-keys'

/** Decisions on one page. */
export const PAGE = 20

/** A village's decisions, the latest begun first: its lines alone, never a decision whole. One Query. */
export async function ofVillage(
	table: Table,
	tenant: string,
	village: string,
	after: string | undefined,
): Promise<{ decisions: DecisionSummary[]; next?: string }> {
	const lines = await newest<DecisionSummary & { pk: string }>(
		table,
		decisionKeys.ofVillage(tenant, village),
		after,
		PAGE,
	)
	const { page, ...more } = pageOf(lines, PAGE)
	return {
		decisions: page.map(({ pk: _pk, sk: _sk, ...line }) => line),
		...more,
	}
}
