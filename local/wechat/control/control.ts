import type { Person } from '../people'
import type { World } from '../server/endpoint'
import { visit } from '../sign-in/visits'
import { quotaOf } from '../subscribe/quota'
import { subscribe, turnOff } from '../subscribe/subscribe'
import { templatesOf } from '../subscribe/templates'
import { changeSwitches } from './switches'

type Body = Readonly<Record<string, unknown>>
export type Told = { readonly status: number; readonly body: unknown }
type Control = (asked: {
	readonly query: URLSearchParams
	readonly body: Body
	/** Whose phone the browser is that asks, by its cookie; what is said in the request goes before it. */
	readonly phone: string | undefined
}) => Told | Promise<Told>

/** What tests, scripts and web pages may ask of the sandbox and nobody could ask of WeChat. */
export function controlsOf(world: World): Readonly<Record<string, Control>> {
	const { people, state, pusher, faults } = world
	const withPerson = (openid: unknown, work: (person: Person) => Told): Told => {
		const person = people.find(openid)
		return person
			? work(person)
			: { status: 404, body: { message: 'no such person: see GET /sandbox/people' } }
	}
	return {
		'GET /sandbox/people': () => {
			const [first] = people.apps()
			return told({ appid: first?.appid, secret: first?.secret, people: people.all() })
		},
		'POST /sandbox/code': ({ body: { openid } }) =>
			withPerson(openid, (person) => told({ code: world.codes.issue(person.appid, person.openid) })),
		'POST /sandbox/phone-code': ({ body: { openid } }) =>
			withPerson(openid, (person) => told({ code: world.phoneCodes.issue(person.appid, person.openid) })),
		'POST /sandbox/visit': ({ body: { openid }, phone }) =>
			withPerson(openid ?? phone, (person) => {
				visit(state, person.openid, world.now())
				return told({})
			}),
		'POST /sandbox/subscribe': ({ body: { openid, templates }, phone }) =>
			withPerson(openid ?? phone, (person) => {
				const answer = subscribe(world, person, isBody(templates) ? templates : {})
				return { status: 'errCode' in answer ? 400 : 200, body: answer }
			}),
		'POST /sandbox/change': ({ body: { openid, templates } }) =>
			withPerson(openid, (person) =>
				told({ off: turnOff(world, person, Array.isArray(templates) ? templates.map(String) : []) }),
			),
		'GET /sandbox/templates': ({ query }) =>
			told({ templates: templatesOf(query.get('appid') ?? people.apps()[0]?.appid ?? '') }),
		'GET /sandbox/quotas': ({ query }) =>
			withPerson(query.get('openid'), ({ appid, openid }) => {
				const left = templatesOf(appid).map(({ id }) => [id, quotaOf(state, openid, id)])
				return told({ quotas: Object.fromEntries(left) })
			}),
		'GET /sandbox/messages': ({ query }) => {
			const openid = query.get('openid')
			return told({ messages: state.messages.filter((message) => !openid || message.openid === openid) })
		},
		'GET /sandbox/pushes': () => told({ pushes: pusher.pushed() }),
		'POST /sandbox/settle': async () => {
			await pusher.settle()
			return told({})
		},
		'POST /sandbox/verify': async ({ body: { appid } }) => {
			const app = people.app(appid) ?? people.apps()[0]
			return told({ verified: app !== undefined && (await pusher.verify(app)) })
		},
		'GET /sandbox/faults': () => told({ ...faults.current(), banned: state.kept.banned }),
		'POST /sandbox/faults': ({ body }) =>
			changeSwitches(world, body)
				? told({ ...faults.current(), banned: state.kept.banned })
				: { status: 400, body: { message: 'a switch or its value is not known: see GET /sandbox/faults' } },
	}
}

function told(body: unknown): Told {
	return { status: 200, body }
}

export function isBody(value: unknown): value is Body {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}
