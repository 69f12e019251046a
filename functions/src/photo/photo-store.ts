import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { ErrorCode } from '@huying/shared/error/catalogue'
import type { Media } from '@huying/shared/photo/photo'
import { batchGet } from '../store/batch-get'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { photoItemKey } from './photo-keys'
import type { VoiceFormat } from './voice/voice'

/** What is known of one photo, film or recording. Its key carries the tenant. */
export interface PhotoItem {
	readonly photo: string
	/** The user who uploads it: the only one who may use it. */
	readonly owner: string
	readonly media: Media
	/** What the phone said it would send. */
	readonly contentType: string
	readonly size: number
	readonly status: 'awaiting' | 'ready' | 'refused'
	/** When it was asked for. */
	readonly at: number
	/** Of what is kept, upright. In pixels. */
	readonly width?: number
	readonly height?: number
	/** Of a recording that is kept: how it is kept, and how long it is. */
	readonly format?: VoiceFormat
	readonly seconds?: number
	/** Why it was refused. */
	readonly refused?: ErrorCode
	/** The write that uses it, and the case it belongs to. A photo is used once. */
	readonly claim?: string
	readonly case?: string
	/** Its place among the unused, by the time after which it is erased; absent once a case has it. */
	readonly pk1?: string
	readonly sk1?: string
}

/** One photo, as it stands now. */
export async function getPhoto(table: Table, tenant: string, photo: string): Promise<PhotoItem | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: photoItemKey(tenant, photo),
			ConsistentRead: true,
		}),
	)
	return Item as PhotoItem | undefined
}

/** Several photos with one request (for each hundred); those that do not exist are left out, the order is not kept. */
export async function getPhotos(
	table: Table,
	tenant: string,
	photos: readonly string[],
): Promise<PhotoItem[]> {
	const keys = [...new Set(photos)].map((photo) => photoItemKey(tenant, photo))
	return (await batchGet(table, keys, {})) as unknown as PhotoItem[]
}

/**
 * The writes by which a case takes photos, for the very transaction that uses them: each is the user's own, was looked
 * at, and is used nowhere else. A film comes alone, so among several none may be one.
 * @param claim names the write that uses them (the same write again may claim again)
 * @param as what they must be: a recording is no picture, and a picture no recording
 */
export function claimPhotos(
	table: Table,
	tenant: string,
	user: string,
	photos: readonly string[],
	caseId: string,
	claim: string,
	as: 'picture' | 'voice' = 'picture',
): Write[] {
	const media =
		as === 'voice'
			? { is: '#media = :media', name: 'voice' }
			: photos.length === 1
				? { is: '#media <> :media', name: 'voice' }
				: { is: '#media = :media', name: 'image' }
	return photos.map((photo) => ({
		Update: {
			TableName: table.name,
			Key: photoItemKey(tenant, photo),
			UpdateExpression: 'SET #claim = :claim, #case = :case REMOVE pk1, sk1',
			ConditionExpression: `#owner = :user AND #status = :ready AND (attribute_not_exists(#claim) OR #claim = :claim) AND ${media.is}`,
			ExpressionAttributeNames: {
				'#owner': 'owner',
				'#status': 'status',
				'#claim': 'claim',
				'#case': 'case',
				'#media': 'media',
			},
			ExpressionAttributeValues: {
				':user': user,
				':ready': 'ready',
				':claim': claim,
				':case': caseId,
				':media': media.name,
			},
			ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
		},
	}))
}

/** Codes with which a claim is refused. */
export type ClaimRefusal = Extract<
	ErrorCode,
	'photoNotYours' | 'photoNotReady' | 'photoTaken' | 'photoAndVideo' | 'photoUnreadable' | 'voiceUnreadable'
>

/**
 * Why a claim did not hold.
 * @param stood the item that stood there: undefined and somebody else's are told apart by nobody
 */
export function claimRefusal(stood: Partial<PhotoItem> | undefined, user: string): ClaimRefusal {
	if (stood?.owner !== user) return 'photoNotYours'
	if (stood.status !== 'ready') return 'photoNotReady'
	if (stood.claim !== undefined) return 'photoTaken'
	// A recording among photos, a photo among recordings, or a film that is not alone
	if (stood.media === 'voice') return 'photoUnreadable'
	return stood.media === 'image' ? 'voiceUnreadable' : 'photoAndVideo'
}

/** What one step may carry: photos, or one film. `claimPhotos` holds it too; this says so before anything is written. */
export function mediaRefusal(items: readonly Pick<PhotoItem, 'media'>[]): 'photoAndVideo' | undefined {
	return items.length > 1 && items.some(({ media }) => media === 'video') ? 'photoAndVideo' : undefined
}
