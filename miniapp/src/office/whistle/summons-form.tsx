import { TEXT_LIMIT } from '@huying/shared/case/limits'
import {
	preview as previewWords,
	sent as sentWords,
	units as unitsWord,
	call as words,
} from '@huying/shared/text/zh-CN/whistle'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useOnline } from '../../api/use-online'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { Field, TextArea, TextInput } from '../../kit/field'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons } from '../../kit/row'
import { Quiet } from '../../kit/words'
import { sendOff } from '../../outbox/outbox'
import type { Trouble } from '../../outbox/parcel'
import { useTenant } from '../../region/tenant'
import { VillagePicker } from '../../region/village-picker'
import { sayVillage } from '../../region/villages'
import { useRemembered } from '../../remembered/use-remembered'
import { faultsOf, isSummonsWritten, type SummonsDraft, type SummonsField } from '../../summons/summons-draft'
import { Problem } from '../case/problem'
import { entryOf, useEntries } from '../case/use-entries'
import { useUnits } from '../case/use-units'
import { Chips } from '../chips'
import { useNow } from '../now'
import { useRules } from '../rules/use-rules'
import { calledFor, needsVillage } from './called'
import type { OwnUnit } from './callers'
import { KeptPhotos } from './kept-photos'
import { MatterField } from './matter-field'
import { MeetField } from './meet-field'
import { PointButtons } from './point-buttons'
import { sayCall } from './preview'
import { sayFault } from './say-fault'
import { changeSummons, currentSummons, releaseSummons } from './summons-store'
import { ThrowAwaySummons } from './throw-away'
import { WhoField } from './who-field'
import './summons.scss'

const MINUTE = 60_000

type Props = {
	draft: SummonsDraft
	/** The units in whose name whoever writes may call. */
	own: readonly OwnUnit[]
	/** Why the last try was refused. */
	trouble: Trouble | undefined
	onSent: (id: string) => void
}

/** What, where and when, whom the catalogue calls for it; what it will be is said in one sentence before it goes. */
export function SummonsForm({ draft, own, trouble, onSent }: Props) {
	const now = useNow(MINUTE)
	const online = useOnline()
	const units = useRemembered('units', useUnits().value) ?? []
	const list = useEntries(true)
	const entries = useRemembered('entries', list.value)
	const rules = useRules(true).value?.rules
	const { value: tenant } = useTenant()
	const [tried, setTried] = useState(false)
	const [keeping, setKeeping] = useState(false)
	const [choosing, setChoosing] = useState(false)
	const faults = tried ? faultsOf(draft, now) : []
	const errorOf = (field: SummonsField) => {
		const found = faults.find((fault) => fault.field === field)
		return found && sayFault(found)
	}
	// A post may have ended since the draft was begun.
	const unit = (own.find((one) => one.unit === draft.unit) ?? own[0])?.unit
	const caller =
		units.find((one) => one.unit === unit)?.shortName ?? own.find((one) => one.unit === unit)?.unitName ?? ''
	const entry = draft.unlisted ? undefined : entryOf(entries, draft.matter)
	const called = calledFor(draft, entry, units)
	const send = () => {
		const wrong = faultsOf(draft, Date.now())[0]
		if (wrong) {
			setTried(true)
			Taro.pageScrollTo({ selector: `#summons-${wrong.field}`, offsetTop: -24 }).catch(() => undefined)
			return
		}
		sendOff({ ...draft, unit })
		releaseSummons()
		onSent(draft.id)
	}
	return (
		<View className="summons">
			{!online && <NoticeBar words={words.offline} />}
			{trouble && <Failure title={sentWords.refused} words={trouble.message} kept={sentWords.kept} />}
			{own.length > 1 && (
				<Field label={unitsWord}>
					<Chips
						options={own.map((one) => ({ value: one.unit, words: one.unitName }))}
						chosen={unit}
						onChoose={(one) => changeSummons({ unit: one })}
					/>
				</Field>
			)}
			<View id="summons-text">
				<Field label={words.text} hint={words.textHint} error={errorOf('text')}>
					<TextArea
						label={words.text}
						value={draft.text}
						most={TEXT_LIMIT}
						onInput={(text) => changeSummons({ text })}
					/>
				</Field>
			</View>
			<View id="summons-matter">
				<MatterField
					draft={draft}
					entries={entries}
					failed={entries === undefined && list.failure !== undefined}
					entry={entry}
					units={units}
					error={errorOf('matter')}
				/>
			</View>
			<View id="summons-village">
				<Field label={words.village} error={errorOf('village')}>
					<Buttons>
						<Button
							words={sayVillage(tenant, draft.village) ?? draft.village ?? words.villageChoose}
							icon="map-pin"
							look="calm"
							fit
							onTap={() => setChoosing(true)}
						/>
					</Buttons>
				</Field>
				<VillagePicker
					open={choosing}
					title={words.villageTitle}
					chosen={draft.village}
					onChoose={(village) => changeSummons({ village })}
					onClose={() => setChoosing(false)}
				/>
			</View>
			<Field label={words.where} hint={words.whereHint}>
				<TextInput
					label={words.where}
					placeholder={words.wherePlaceholder}
					most={200}
					value={draft.where ?? ''}
					onInput={(where) => changeSummons({ where })}
				/>
				<PointButtons
					point={draft.point}
					onPoint={(point, name) =>
						changeSummons({ point, ...(!draft.where?.trim() && name && { where: name }) })
					}
				/>
			</Field>
			<View id="summons-meetAt">
				<MeetField
					key={draft.id}
					chosen={draft.meetAt}
					now={now}
					rules={rules}
					error={errorOf('meetAt')}
					onChoose={(meetAt) => changeSummons({ meetAt })}
				/>
			</View>
			{entry && (
				<WhoField
					draft={draft}
					called={called}
					waits={needsVillage(entry, draft.village)}
					error={errorOf('reason')}
				/>
			)}
			<KeptPhotos
				label={words.photos}
				hint={words.photosHint}
				photos={draft.photos}
				current={() => currentSummons()?.photos ?? []}
				onChange={(photos) => changeSummons({ photos })}
				onKeeping={setKeeping}
			/>
			{(entry || draft.unlisted) && (
				<View className="summons__preview">
					<View className="summons__preview-title">{previewWords.title}</View>
					<View className="summons__preview-words">{sayCall(draft, called, caller, tenant, now)}</View>
				</View>
			)}
			<View className="summons__send">
				<Problem words={faults[0] && sayFault(faults[0])} />
				<Button words={keeping ? words.keeping : words.send} icon="siren" busy={keeping} onTap={send} />
			</View>
			{isSummonsWritten(draft) && (
				<View className="summons__kept">
					<Quiet>{words.kept}</Quiet>
					<ThrowAwaySummons unit={unit} />
				</View>
			)}
		</View>
	)
}
