import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Invitation } from '@huying/shared/invitation/invitation'
import { DAY } from '@huying/shared/time/day'
import { ordered } from '../store/ordered'
import type { Key, Table } from '../store/table'
import type { Write } from '../store/transaction'

/** An invitation stays for so long after its time, so that whoever comes late is told what became of it. */
const KEPT = 30 * DAY
/** Invitations of one unit that are shown. */
const SHOWN = 200

export const invitationKey = (tenant: string, code: string): Key => ({
	pk: `${tenant}#invitation#${code}`,
	sk: 'invitation',
})
/** index2: the invitations of a unit that nobody has used or withdrawn, by when they were made. */
export const invitationsKey = (tenant: string, unit: string): string => `${tenant}#unit#${unit}#invitations`

/** That all invitations of a sheet count: written last, with everything else that the sheet says. */
export const sheetKey = (tenant: string, sheet: string): Key => ({
	pk: `${tenant}#people-sheet#${sheet}`,
	sk: 'sheet',
})

/** One GetItem, consistent; two for one that a sheet made. */
export async function getInvitation(
	table: Table,
	tenant: string,
	code: string,
): Promise<Invitation | undefined> {
	const invitation = await get(table, invitationKey(tenant, code))
	return invitation && (await counts(table, bare(invitation))) ? bare(invitation) : undefined
}

async function get(table: Table, Key: Key): Promise<Record<string, unknown> | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
	)
	return Item
}

async function counts(table: Table, { tenant, sheet }: Invitation): Promise<boolean> {
	return sheet === undefined || (await get(table, sheetKey(tenant, sheet))) !== undefined
}

/** A unit's invitations that are open or ran out, the newest first. One Query. */
export async function invitationsOf(table: Table, tenant: string, unit: string): Promise<Invitation[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName: 'index2',
			KeyConditionExpression: 'pk2 = :pk2',
			ExpressionAttributeValues: { ':pk2': invitationsKey(tenant, unit) },
			ScanIndexForward: false,
			Limit: SHOWN,
		}),
	)
	const found = Items.map(bare)
	const sheets = [...new Map(found.map((one) => [one.sheet, one])).values()]
	const counted = await Promise.all(
		sheets.map(async (one) => ((await counts(table, one)) ? [one.sheet] : [])),
	)
	const known = new Set(counted.flat())
	return found.filter(({ sheet }) => known.has(sheet))
}

/** The write of a new invitation: it holds only where nobody was given this very code. */
export function invitationWrite(table: Table, invitation: Invitation): Write {
	return {
		Put: {
			TableName: table.name,
			Item: invitationItem(invitation),
			ConditionExpression: 'attribute_not_exists(pk)',
		},
	}
}

/** An invitation as it is stored. */
export function invitationItem(invitation: Invitation): Record<string, unknown> {
	const { tenant, code, unit, at, expiresAt } = invitation
	return {
		...invitationKey(tenant, code),
		pk2: invitationsKey(tenant, unit),
		sk2: `${ordered(at)}#${code}`,
		...invitation,
		expires: Math.ceil((expiresAt + KEPT) / 1000),
	}
}

/** The write that ends an open invitation, once: whom it was for is noted no more. */
export function endWrite(
	table: Table,
	{ tenant, code }: Pick<Invitation, 'tenant' | 'code'>,
	to:
		| { readonly state: 'used'; readonly usedBy: string; readonly usedAt: number }
		| { readonly state: 'withdrawn' },
): Write {
	const used = to.state === 'used' ? to : undefined
	return {
		Update: {
			TableName: table.name,
			Key: invitationKey(tenant, code),
			UpdateExpression: `SET #state = :state${used ? ', usedBy = :usedBy, usedAt = :usedAt' : ''} REMOVE pk2, sk2, forWhom, phone`,
			ConditionExpression: '#state = :open',
			ExpressionAttributeNames: { '#state': 'state' },
			ExpressionAttributeValues: {
				':state': to.state,
				':open': 'open',
				...(used && { ':usedBy': used.usedBy, ':usedAt': used.usedAt }),
			},
			ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
		},
	}
}

function bare({
	pk: _,
	sk: __,
	pk2: ___,
	sk2: ____,
	expires: _____,
	...invitation
}: Record<string, unknown>): Invitation {
	return invitation as unknown as Invitation
}
