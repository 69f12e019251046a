import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import busboy from 'busboy'
import { AwsError } from '../aws/error'
import type { PostPolicy } from './policy'
import { type Incoming, type ObjectStore, TooLarge } from './store'

/** A form as it was sent, its file already on the disk; the names of fields are in lower case. */
export type ReceivedForm = { readonly fields: ReadonlyMap<string, string>; readonly incoming: Incoming }

/** Looks at the fields before the file is taken; throws an AwsError to refuse it. */
export type FieldCheck = (fields: ReadonlyMap<string, string>) => PostPolicy

const noFile = new AwsError(400, 'InvalidArgument', 'POST requires exactly one file upload per request.')
const noForm = new AwsError(
	412,
	'PreconditionFailed',
	'Bucket POST must be of the enclosure-type multipart/form-data',
)
const brokenForm = new AwsError(
	400,
	'MalformedPOSTRequest',
	'The body of your POST request is not well-formed multipart/form-data.',
)

/**
 * Takes a presigned POST's form. The fields come before the file, so all but the length is settled before a byte is
 * kept. Of a refused form the rest is taken and dropped: a browser that is cut off hears nothing of the reason.
 */
export async function receiveForm(
	request: IncomingMessage,
	store: ObjectStore,
	check: FieldCheck,
): Promise<ReceivedForm> {
	let form: busboy.Busboy
	try {
		form = busboy({ headers: request.headers, limits: { fieldSize: 20_000, fields: 100, files: 2 } })
	} catch {
		throw noForm
	}
	const fields = new Map<string, string>()
	let receiving: Promise<Incoming> | undefined
	const parsed = new Promise<void>((resolve, reject) => {
		form.on('field', (name, value) => {
			fields.set(name.toLowerCase(), value)
		})
		form.on('file', (name, file, { filename }) => {
			// An error of the file is the form's, or our own refusal.
			file.on('error', () => {})
			const isExpected = name === 'file' && receiving === undefined
			receiving = isExpected ? receiveFile(fields, filename, file, store, check) : Promise.reject(noFile)
			receiving.catch((error: unknown) => {
				file.resume()
				reject(error)
			})
		})
		form.on('error', () => reject(brokenForm))
		form.on('close', resolve)
		// A request also closes once it was read to its end, while its form may still be on the way to the disk
		request.on('close', () => {
			if (!request.complete) reject(brokenForm)
		})
	})
	request.pipe(form)
	try {
		await parsed
		if (receiving === undefined) throw noFile
		return { fields, incoming: await receiving }
	} catch (error) {
		request.unpipe(form)
		await drained(request)
		throw error
	}
}

async function receiveFile(
	fields: Map<string, string>,
	filename: string | undefined,
	file: Readable,
	store: ObjectStore,
	check: FieldCheck,
): Promise<Incoming> {
	const key = fields.get('key')
	if (key) fields.set('key', key.replaceAll(`\${filename}`, filename ?? ''))
	const { minimumBytes, maximumBytes } = check(fields)
	const incoming = await store.receive(file, maximumBytes).catch((error: unknown) => {
		if (!(error instanceof TooLarge)) throw error
		throw new AwsError(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
	})
	if (incoming.bytes >= minimumBytes) return incoming
	store.discard(incoming)
	throw new AwsError(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size')
}

function drained(request: IncomingMessage): Promise<void> {
	if (request.readableEnded || request.destroyed) return Promise.resolve()
	return new Promise((resolve) => {
		request.once('end', resolve).once('close', resolve).resume()
	})
}
