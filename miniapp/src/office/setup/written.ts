import { type Template, templates } from '@huying/shared/notice/notice'
import type { SetupView } from '@huying/shared/setup/setup-view'

/** The form as it is written: template ids by mini-program and purpose, and two hours. */
export type WrittenSettings = {
	readonly ids: Readonly<Record<string, string>>
	readonly from: string
	readonly to: string
}

type Settings = SetupView['settings']

/** Where a template's id stands in the form. */
export const placeOf = (appid: string, template: Template): string => `${appid} ${template}`

/** A template without an appid counts in all mini-programs; the page says it of each. */
export function written(settings: Settings, appids: readonly string[]): WrittenSettings {
	const idOf = (appid: string, template: Template) =>
		settings.templates.find(
			(one) => one.template === template && (one.appid === undefined || one.appid === appid),
		)?.id ?? ''
	return {
		ids: Object.fromEntries(
			appids.flatMap((appid) =>
				templates.map((template) => [placeOf(appid, template), idOf(appid, template)]),
			),
		),
		from: settings.quietHours === undefined ? '' : String(settings.quietHours.from),
		to: settings.quietHours === undefined ? '' : String(settings.quietHours.to),
	}
}

/** What of it cannot be sent: places of ids, or `hours`. */
export function wrong({ ids, from, to }: WrittenSettings): string[] {
	const hour = (typed: string) => /^\d{1,2}$/.test(typed.trim()) && Number(typed) <= 23
	const hours = from.trim() === '' && to.trim() === '' ? true : hour(from) && hour(to)
	return [
		...Object.entries(ids).flatMap(([place, id]) =>
			id.trim() === '' || /^[A-Za-z0-9_-]{20,64}$/.test(id.trim()) ? [] : [place],
		),
		...(hours ? [] : ['hours']),
	]
}

/** The form as it is sent; what is empty is left out. */
export function settingsOf({ ids, from, to }: WrittenSettings, appids: readonly string[]) {
	return {
		templates: appids.flatMap((appid) =>
			templates.flatMap((template) => {
				const id = (ids[placeOf(appid, template)] ?? '').trim()
				return id === '' ? [] : [{ template, id, appid }]
			}),
		),
		...(from.trim() !== '' && { quietHours: { from: Number(from), to: Number(to) } }),
	}
}
