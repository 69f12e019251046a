import { kept } from '../store/kept'
import type { Table } from '../store/table'
import { objectKeys } from './disclosure-keys'
import { type Objects, readText } from './objects'

/** Bytes never change under their digest, so that a process reads each once; a hundred are some ten megabytes. */
const texts = kept<string | undefined>(Number.POSITIVE_INFINITY, 100)

/**
 * What readers get of an edition, as text. Whoever asks has looked that the edition is not erased: the text may be kept
 * here, or stand in the bucket, for a moment longer.
 */
export async function shownText(
	table: Table,
	objects: Pick<Objects, 'read'>,
	tenant: string,
	digest: string,
): Promise<string | undefined> {
	const text = await texts.get(table, digest, () => readText(objects, objectKeys.shown(tenant, digest)))
	// What is not there yet may be there the next time
	if (text === undefined) texts.forget(table, digest)
	return text
}
