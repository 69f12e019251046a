import { type Endpoint, ok } from '../server/endpoint'
import { templatesOf } from './templates'

/** `GET /wxaapi/newtmpl/gettemplate`: the private templates of the app. */
export const gettemplate: Endpoint = {
	method: 'GET',
	answer: ({ app }) => ({
		...ok,
		data: templatesOf(app.appid).map(({ id, title, type, fields }) => ({
			priTmplId: id,
			title,
			content: fields.map(([key, label]) => `${label}:{{${key}.DATA}}\n`).join(''),
			example: fields.map(([, label, example]) => `${label}:${example}\n`).join(''),
			type,
		})),
	}),
}
