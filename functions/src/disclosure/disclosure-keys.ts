import type { Audience } from '@huying/shared/disclosure/group'
import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

const partition = (tenant: string, id: string) => `${tenant}#disclosure#${id}`

/** Keys of what villages publish. The tenant stands in each. */
export const disclosureKeys = {
	disclosure: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'disclosure' }),
	/** What is being worked on, and nothing else: small, because it is listed. */
	work: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'work' }),
	/** The clock takes its rows away. */
	due: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'due' }),
	/** What readers were shown must go, even where whoever took it down did not come so far. */
	dueErase: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'due-erase' }),
	/** What it was before masking goes later. */
	dueOriginal: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'due-original' }),
	/** A village's board: one for everybody, one for its own people. */
	board: (tenant: string, village: string, audience: Audience) =>
		`${tenant}#village#${village}#board#${audience}`,
	/** Who has published a group in a period: a town's villages lie beside each other. */
	owed: (tenant: string, group: string, period: string) => `${tenant}#owed#${group}#${period}`,
	/** `index1`: what waits in a town's villages, by village; the village's own begin with its code. */
	working: (tenant: string, town: string) => `${tenant}#work#${town}`,
	/** Apart from the item: thousands may read it in a minute. */
	reads: (tenant: string, id: string) => `${partition(tenant, id)}#reads`,
	groups: (tenant: string): Key => ({ pk: `${tenant}#tenant`, sk: 'groups' }),
	/** The groups as they stood after each change, kept. */
	groupsChange: (tenant: string, version: number): Key => ({
		pk: `${tenant}#tenant`,
		sk: `groups#${ordered(version, 6)}`,
	}),
}

/** The place of an item on a board: by when it was first public, so that a correction moves nothing. */
export const boardPlace = (publishedAt: number, id: string): string => `${ordered(publishedAt)}#${id}`

/** Names of objects in the bucket of what is published. A table's name is the digest of its bytes. */
export const objectKeys = {
	draft: (tenant: string, id: string, digest: string) => `draft/${tenant}/${id}/${digest}`,
	/** What readers get. */
	shown: (tenant: string, digest: string) => `shown/${tenant}/${digest}`,
	/** The same before masking. */
	original: (tenant: string, digest: string) => `original/${tenant}/${digest}`,
	/** Copies of the photos of the paper notice and of papers: what the open function may read is all under `shown/`. */
	photo: (tenant: string, id: string, photo: string) => `shown/${tenant}/${id}/photo/${photo}.jpg`,
	thumbnail: (tenant: string, id: string, photo: string) => `shown/${tenant}/${id}/thumbnail/${photo}.jpg`,
	paper: (tenant: string, id: string, paper: string) => `shown/${tenant}/${id}/paper/${paper}.pdf`,
}
