import type { InspectionReceipt } from '@huying/shared/inspection/inspection-view'
import { VILLAGES_AT_ONCE } from '@huying/shared/inspection/limits'
import type { VillagePlaces } from '@huying/shared/inspection/place'
import { isPlacesFaults, readPlaces, typedGrid } from '@huying/shared/inspection/read-places'
import type { SheetFaults } from '@huying/shared/sheet/file'
import * as words from '@huying/shared/text/zh-CN/inspection'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../api/client'
import { newIdentifier } from '../../api/identifier'
import { Button } from '../../kit/button'
import { Field, TextArea } from '../../kit/field'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons } from '../../kit/row'
import { useTenant } from '../../region/tenant'
import { Problem } from '../case/problem'
import { FaultList } from '../sheet/fault-list'
import { chooseSheet } from '../sheet/sheet-file'
import { useAttempt } from '../use-attempt'

type Props = { inspection: string; version: number; onPut: () => void }

/** Listing the places of a draft: typed, pasted out of a table, or out of a file. */
export function PlacesPart({ inspection, version, onPut }: Props) {
	const { value: tenant } = useTenant()
	const [typed, setTyped] = useState('')
	const [read, setRead] = useState<readonly VillagePlaces[] | SheetFaults>()
	const { busy, problem, attempt } = useAttempt<'put' | 'read'>()
	const put = (villages: readonly VillagePlaces[]) =>
		attempt('put', async () => {
			let seen: Pick<InspectionReceipt, 'version'> = { version }
			for (let from = 0; from < villages.length; from += VILLAGES_AT_ONCE) {
				const some = villages.slice(from, from + VILLAGES_AT_ONCE)
				seen = await api.commandInspection({
					params: { inspection },
					body: {
						id: await newIdentifier(),
						version: seen.version,
						type: 'places',
						villages: some.map(({ village, places }) => ({ village, places: [...places] })),
					},
				})
			}
			Taro.showToast({ title: words.placesPut(sumOf(villages)), icon: 'none' }).catch(() => undefined)
			setRead(undefined)
			setTyped('')
			onPut()
		})
	const fromText = () => {
		const found = readPlaces(typedGrid(typed, words.places), tenant?.towns ?? [], 'maybe')
		setRead(found)
		if (!isPlacesFaults(found)) put(found)
	}
	const fromFile = () =>
		attempt('read', async () => {
			const file = await chooseSheet()
			if (file === undefined) return
			const found = await api.readPlaces({ body: file })
			setRead('faults' in found ? found : found.villages)
		})
	return (
		<>
			<Field label={words.places} hint={words.placesExplain}>
				<TextArea
					label={words.places}
					placeholder={words.placesHint}
					value={typed}
					most={20_000}
					onInput={setTyped}
				/>
			</Field>
			{read !== undefined && isPlacesFaults(read) && <FaultList {...read} />}
			{read !== undefined && !isPlacesFaults(read) && (
				<NoticeBar
					words={words.placesRead(read.length, sumOf(read))}
					action={{ words: words.putPlaces, onTap: () => put(read) }}
				/>
			)}
			<Problem words={problem} />
			<Buttons>
				<Button
					words={words.putPlaces}
					look="plain"
					busy={busy !== undefined}
					disabled={typed.trim() === ''}
					onTap={fromText}
				/>
				<Button words={words.readFile} look="calm" busy={busy !== undefined} onTap={fromFile} />
			</Buttons>
		</>
	)
}

const sumOf = (villages: readonly VillagePlaces[]) =>
	villages.reduce((sum, { places }) => sum + places.length, 0)
