import { randomUUID } from 'node:crypto'
import { ApiError, createClient } from '@huying/shared/api/client'
import { sandbox } from '@huying/shared/text/zh-CN/sandbox'
import type { Person } from '../people'

/** Signs a person in on their phone and confirms a desktop's code, as the mini-program would; the sentence to show. */
export async function confirmSignInCode(
	api: string,
	person: Person,
	code: string,
	userCode: string,
): Promise<string> {
	let token: string | undefined
	const client = createClient(async ({ method, path, body }) => {
		const response = await fetch(`${api}${path}`, {
			method,
			headers: {
				'content-type': 'application/json',
				...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		})
		return { status: response.status, body: await response.json() }
	}, sandbox.unreachable)
	try {
		token = (await client.signIn({ body: { appid: person.appid, code } })).token
		await client.confirmDesktopSignIn({ params: { userCode }, body: { id: randomUUID() } })
		return sandbox.confirmed
	} catch (error) {
		if (error instanceof ApiError) return error.message
		throw error
	}
}
