import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { dashed, isCaseNumber } from '@huying/shared/case/number'
import { claimableOf } from '@huying/shared/claim/claim'
import { CLAIM_LIMIT, type ClaimableAnswer, type ClaimableQuery } from '@huying/shared/claim/claim-view'
import { caseKeys } from '../case/case-keys'
import { readListed } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import type { ClaimPorts } from './claim-ports'
import { provenPhone, provePhone } from './proven-phone'

/** A number as somebody typed it, where it can be one. */
export const numberIn = (typed: string | undefined): string | undefined =>
	typed !== undefined && isCaseNumber(typed) ? dashed(typed) : undefined

/**
 * The cases that were filed for the phone somebody proves, newest first; without a proven phone none. The index of
 * phones, one batch, and where a number is given one GetItem.
 */
export async function claimableCases(
	table: Table,
	ports: ClaimPorts,
	who: Who,
	{ phoneCode, number: typed }: ClaimableQuery,
	correlation: string,
): Promise<ClaimableAnswer> {
	const phone =
		phoneCode === undefined
			? await provenPhone(table, who, ports.now())
			: await provePhone(table, ports, who, phoneCode, correlation)
	if (phone === undefined) return { cases: [] }
	const number = numberIn(typed)
	const [ofPhone, named] = await Promise.all([
		ports.casesOfPhone(who.tenant, phone),
		number === undefined ? undefined : caseNamed(table, who.tenant, number),
	])
	const ids = [...new Set([...(named === undefined ? [] : [named]), ...ofPhone])].slice(0, CLAIM_LIMIT)
	const listed = ids.length === 0 ? [] : await readListed(table, who.tenant, ids)
	const claimant = { user: who.user, phone, ...(number !== undefined && { number }) }
	return {
		tail: phone.slice(-4),
		cases: listed
			.flatMap(({ state, opening }) => claimableOf(state, opening, claimant) ?? [])
			.sort((left, right) => right.openedAt - left.openedAt),
	}
}

async function caseNamed(table: Table, tenant: string, number: string): Promise<string | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: caseKeys.number(tenant, number) }),
	)
	return Item === undefined ? undefined : String(Item.case)
}
