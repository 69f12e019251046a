import type { Mapping } from '@huying/shared/disclosure/bookkeeping'
import { disclosureName } from '@huying/shared/disclosure/disclosure'
import type { BooksAnswer } from '@huying/shared/disclosure/disclosure-file-routes'
import { failed } from '@huying/shared/text/zh-CN/bookkeeping-page'
import { sayPeriod } from '@huying/shared/text/zh-CN/disclosure'
import { errors } from '@huying/shared/text/zh-CN/error'
import { useState } from 'react'
import { api } from '../../api/client'
import { asApiError } from '../../api/explain'
import { newIdentifier } from '../../api/identifier'
import { sayFailure } from '../say-failure'
import { type ChosenSheet, chooseSheet } from '../sheet/sheet-file'

/** Of which town, group and period the books are. */
export interface Which {
	readonly town: string
	readonly group: string
	readonly period: string
}

/** A town's books: read by a mapping, and then saved as one draft a village. */
export function useBooks(which: Which) {
	const [sheet, setSheet] = useState<ChosenSheet>()
	const [books, setBooks] = useState<BooksAnswer>()
	const [mapping, setMapping] = useState<Mapping>()
	const [busy, setBusy] = useState(false)
	const [problem, setProblem] = useState<string>()
	const [saving, setSaving] = useState<{ done: number; all: number }>()
	const [unsaved, setUnsaved] = useState<readonly string[]>([])

	const carry = async (run: () => Promise<void>) => {
		setBusy(true)
		setProblem(undefined)
		try {
			await run()
		} catch (thrown) {
			setProblem(sayFailure(asApiError(thrown)))
		} finally {
			setBusy(false)
		}
	}
	const read = (chosen: ChosenSheet, by: Mapping | undefined) =>
		carry(async () => {
			const answer = await api.readBookkeeping({
				body: { ...which, ...chosen, ...(by !== undefined && { mapping: by }) },
			})
			setBooks(answer)
			setMapping(answer.mapping)
			setSaving(undefined)
			setUnsaved([])
		})
	return {
		books,
		mapping,
		setMapping,
		busy,
		problem,
		saving,
		unsaved,
		choose: async () => {
			const chosen = await chooseSheet().catch(() => 'unreadable' as const)
			if (chosen === undefined) return
			if (chosen === 'unreadable') return setProblem(errors.fileUnreadable)
			setSheet(chosen)
			await read(chosen, undefined)
		},
		again: async () => {
			if (sheet) await read(sheet, mapping)
		},
		keep: (onKept: () => void) =>
			carry(async () => {
				if (mapping === undefined) return
				const { town, group } = which
				await api.keepBookkeepingMapping({ body: { town, group, mapping } })
				onKept()
			}),
		/** One draft a village, one after the other; what fails of one holds up no other. */
		save: async () => {
			const sound = soundVillages(books)
			const wrong: string[] = []
			setBusy(true)
			for (const [place, one] of sound.entries()) {
				setSaving({ done: place, all: sound.length })
				await saveOne(which, one).catch((thrown: unknown) =>
					wrong.push(failed(one.villageName, asApiError(thrown).message)),
				)
			}
			setSaving({ done: sound.length - wrong.length, all: sound.length })
			setUnsaved(wrong)
			setBusy(false)
		},
	}
}

/** Villages whose rows have no faults. */
export const soundVillages = (books: BooksAnswer | undefined) =>
	(books?.villages ?? []).filter(({ faults }) => faults.total === 0)

async function saveOne(
	{ group, period }: Which,
	{ village, table }: BooksAnswer['villages'][number],
): Promise<void> {
	const version = await versionOf(disclosureName(village, group, period))
	await api.saveDisclosure({
		body: {
			id: await newIdentifier(),
			version,
			village,
			group,
			period,
			table: { title: sayPeriod(period), photos: [], papers: [], ...table },
		},
	})
}

/** What stands already is saved over, as long as nobody has submitted it. */
async function versionOf(disclosure: string): Promise<number> {
	try {
		return (await api.workedDisclosure({ params: { disclosure } })).version
	} catch (thrown) {
		if (asApiError(thrown).code === 'disclosureUnknown') return 0
		throw thrown
	}
}
