import busboy from 'busboy'
import type { Principal } from '../aws/credential'
import { AwsError } from '../aws/error'
import type { Permission } from '../aws/policy'
import type { Exchange } from './object'
import { checkPolicy } from './policy'
import { type Incoming, TooLarge } from './store'

export type FormAccess = {
	/** Throws unless the policy is signed by someone known. */
	readonly verify: (fields: ReadonlyMap<string, string>) => Principal
	/** Throws unless that one's role allows it. */
	readonly authorise: (principal: Principal, permissions: readonly Permission[]) => void
	readonly resource: (key: string) => string
}

type Received = { readonly fields: ReadonlyMap<string, string>; readonly incoming: Incoming }

/** A presigned POST: the form's fields come before its file, so all but the length is settled before a byte is kept. */
export async function postObject(
	{ request, response, store, now }: Exchange,
	bucket: string,
	access: FormAccess,
): Promise<void> {
	const { fields, incoming } = await receive({ request, store, now } as Exchange, bucket, access)
	const key = keyOf(fields)
	const headers = [...fields].filter(([name]) =>
		/^(content-(type|disposition|encoding)|cache-control|expires|x-amz-meta-.*)$/.test(name),
	)
	const stored = store.commit(
		bucket,
		key,
		incoming,
		{ 'content-type': 'application/octet-stream', ...Object.fromEntries(headers) },
		now,
	)
	const wished = Number(fields.get('success_action_status') ?? 204)
	const location = `http://${request.headers.host}/${bucket}/${encodeURIComponent(key)}`
	if (wished !== 201)
		return void response.writeHead(wished === 200 ? 200 : 204, { etag: stored.etag, location }).end()
	response.writeHead(201, { etag: stored.etag, location, 'content-type': 'application/xml' })
	response.end(
		`<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse><Location>${location}</Location><Bucket>${bucket}</Bucket><Key>${key}</Key><ETag>${stored.etag}</ETag></PostResponse>`,
	)
}

/** `\${filename}` was put in already: the field is only known with the file. */
function keyOf(fields: ReadonlyMap<string, string>): string {
	const key = fields.get('key')
	if (!key) throw new AwsError(400, 'InvalidArgument', "Bucket POST must contain a field named 'key'.")
	return key
}

function receive({ request, store, now }: Exchange, bucket: string, access: FormAccess): Promise<Received> {
	return new Promise((resolve, reject) => {
		const fields = new Map<string, string>()
		let receiving: Promise<Incoming> | undefined
		let form: busboy.Busboy
		const fail = (error: unknown) => {
			// The rest is taken and dropped: a browser that is cut off mid-way hears nothing of the reason.
			request.unpipe(form)
			request.resume()
			const settle = () => reject(error)
			if (request.readableEnded) settle()
			else request.once('end', settle).once('close', settle)
		}
		try {
			form = busboy({ headers: request.headers, limits: { fieldSize: 20_000, fields: 100, files: 2 } })
		} catch {
			return reject(
				new AwsError(
					412,
					'PreconditionFailed',
					'Bucket POST must be of the enclosure-type multipart/form-data',
				),
			)
		}
		form.on('field', (name, value) => {
			fields.set(name.toLowerCase(), value)
		})
		form.on('file', (name, stream, { filename }) => {
			stream.on('error', () => {})
			if (name !== 'file' || receiving) {
				stream.resume()
				return fail(
					new AwsError(400, 'InvalidArgument', 'POST requires exactly one file upload per request.'),
				)
			}
			try {
				const key = fields.get('key')
				if (key) fields.set('key', key.replaceAll(`\${filename}`, filename ?? ''))
				const principal = access.verify(fields)
				const { minimumBytes, maximumBytes } = checkPolicy(fields, bucket, now)
				access.authorise(principal, [{ action: 's3:PutObject', resource: access.resource(keyOf(fields)) }])
				receiving = store.receive(stream, maximumBytes).then(
					(incoming) => {
						if (incoming.bytes >= minimumBytes) return incoming
						store.discard(incoming)
						throw new AwsError(
							400,
							'EntityTooSmall',
							'Your proposed upload is smaller than the minimum allowed size',
						)
					},
					(error: unknown) => {
						if (!(error instanceof TooLarge)) throw error
						throw new AwsError(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
					},
				)
				receiving.catch(fail)
			} catch (error) {
				stream.resume()
				fail(error)
			}
		})
		form.on('error', () =>
			fail(
				new AwsError(
					400,
					'MalformedPOSTRequest',
					'The body of your POST request is not well-formed multipart/form-data.',
				),
			),
		)
		form.on('close', () => {
			if (!receiving)
				return fail(
					new AwsError(400, 'InvalidArgument', 'POST requires exactly one file upload per request.'),
				)
			receiving.then(
				(incoming) => resolve({ fields, incoming }),
				() => {},
			)
		})
		request.on('aborted', () => reject(new AwsError(400, 'RequestTimeout', 'The upload ended early.')))
		request.pipe(form)
	})
}
