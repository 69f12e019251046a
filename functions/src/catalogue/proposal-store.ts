import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { By } from '@huying/shared/catalogue/catalogue-view'
import type { Proposal, Propose } from '@huying/shared/catalogue/proposal'
import { RefusalError } from '@huying/shared/error/refusal'
import { digestOf } from '../store/once'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { catalogueKeys, decidedProposals, openProposals } from './catalogue-keys'

/** A proposal as stored. */
export interface StoredProposal extends Omit<Proposal, 'mine'> {
	readonly tenant: string
	/** Who proposed it, by pseudonym. */
	readonly user: string
	/** Digest of what was sent, so that the same sent twice is one proposal. */
	readonly digest: string
}

/** Open ones are few: they wait for somebody who keeps the list. */
const OPEN_TOLD = 50
const DECIDED_TOLD = 20

/** Who proposes, as it is kept. */
export interface Proposer {
	readonly user: string
	readonly by: By
}

/** The write that puts a proposal, for whoever proposes within a transaction of their own. */
export function proposalWrite(
	table: Table,
	tenant: string,
	{ user, by }: Proposer,
	proposed: Propose,
	at: number,
): Write {
	return {
		Put: {
			TableName: table.name,
			Item: {
				...catalogueKeys.proposal(tenant, proposed.id),
				...proposed,
				tenant,
				user,
				by,
				at,
				digest: digestOf('propose', proposed),
				pk1: openProposals(tenant),
				sk1: `${ordered(at)}#${proposed.id}`,
			},
			ConditionExpression: 'attribute_not_exists(pk)',
			ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
		},
	}
}

/**
 * Proposes an entry. Sent twice, it is one proposal.
 * @throws RefusalError identifierReused where the identifier is another proposal's
 */
export async function propose(
	table: Table,
	tenant: string,
	proposer: Proposer,
	proposed: Propose,
	at: number,
): Promise<void> {
	const failed = await transact(table, [proposalWrite(table, tenant, proposer, proposed, at)])
	if (failed === undefined) return
	const { digest, user } = (failed.item ?? {}) as Partial<StoredProposal>
	if (digest !== digestOf('propose', proposed) || user !== proposer.user)
		throw new RefusalError('identifierReused', 'id')
}

/** One GetItem, consistent. */
export async function proposalOf(
	table: Table,
	tenant: string,
	id: string,
): Promise<StoredProposal | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: catalogueKeys.proposal(tenant, id),
			ConsistentRead: true,
		}),
	)
	return Item as StoredProposal | undefined
}

/** The write that decides one, on condition that nobody has. */
export function decidedWrite(
	table: Table,
	{ tenant, id }: Pick<StoredProposal, 'tenant' | 'id'>,
	decided: NonNullable<Proposal['decided']>,
): Write {
	return {
		Update: {
			TableName: table.name,
			Key: catalogueKeys.proposal(tenant, id),
			UpdateExpression: 'SET decided = :decided, pk2 = :pk2, sk2 = :sk2 REMOVE pk1, sk1',
			ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(decided)',
			ExpressionAttributeValues: {
				':decided': decided,
				':pk2': decidedProposals(tenant),
				':sk2': `${ordered(decided.at)}#${id}`,
			},
		},
	}
}

/** Open ones, the longest waiting first: one Query. */
export const openOf = (table: Table, tenant: string) => list(table, 1, openProposals(tenant), true, OPEN_TOLD)
/** The last that were decided: one Query. */
export const decidedOf = (table: Table, tenant: string) =>
	list(table, 2, decidedProposals(tenant), false, DECIDED_TOLD)

async function list(
	table: Table,
	index: 1 | 2,
	pk: string,
	forward: boolean,
	limit: number,
): Promise<StoredProposal[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName: `index${index}`,
			KeyConditionExpression: `pk${index} = :pk`,
			ExpressionAttributeValues: { ':pk': pk },
			ScanIndexForward: forward,
			Limit: limit,
		}),
	)
	return Items as StoredProposal[]
}
