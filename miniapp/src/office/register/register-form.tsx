import * as words from '@huying/shared/text/zh-CN/register'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../kit/button'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons } from '../../kit/row'
import { Quiet } from '../../kit/words'
import { PhotosField } from '../../photo/photos-field'
import type { Photos } from '../../photo/use-photos'
import { useTenant } from '../../region/tenant'
import { goBack } from '../../route/route'
import { Problem } from '../case/problem'
import { begunWith } from '../case/proposal'
import { entryOf, useEntries } from '../case/use-entries'
import { useUnits } from '../case/use-units'
import { useKeyHints } from '../key-hints'
import { useNow } from '../now'
import { fieldId, focusOn } from './focus'
import { faultsOf, identityDigits, isWritten, type RegisterDraft, typedSources } from './register-draft'
import { RegisterFields } from './register-fields'
import { beginNext, changeRegister as change } from './register-store'
import { RepeatsPanel } from './repeats-panel'
import type { useFiling } from './use-filing'
import { type Hotkey, useHotkeys } from './use-hotkeys'
import { queryOf, useRepeats } from './use-repeats'
import { useWays } from './use-ways'

const MINUTE = 60_000

type Props = {
	draft: RegisterDraft
	restored: boolean
	photos: Photos
	filing: ReturnType<typeof useFiling>
	/** Whether keys are heard: not while another page lies on top. */
	keys: boolean
}

/** A call as it is typed, with what was called about before beside it; one chord files it. */
export function RegisterForm({ draft, restored, photos, filing, keys }: Props) {
	const now = useNow(MINUTE)
	const { value: tenant } = useTenant()
	const { value: entries = [] } = useEntries(true)
	const { value: units } = useUnits()
	const found = useRepeats(draft)
	const ways = useWays()
	const named = useKeyHints()
	const [tried, setTried] = useState(false)
	const standing = (found.value?.standing.length ?? 0) > 0 || (filing.refused?.standing ?? false)
	const faults = tried ? faultsOf(draft, now, standing) : []
	const entry = entryOf(entries, draft.matter)
	const unit = entry && begunWith(entry, draft.village).unit
	const unitName = units?.find((one) => one.unit === unit)?.shortName
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
	useEffect(() => focusOn(fieldId(restored ? 'text' : 'phone')), [])

	const file = (accept: boolean) => {
		const wrong = faultsOf(draft, Date.now(), standing)[0]
		if (wrong) {
			setTried(true)
			focusOn(fieldId(wrong.field))
		} else filing.file(accept ? entry : undefined)
	}
	const repeats = found.value?.repeats ?? []
	const nextRepeat = () => {
		const at = repeats.findIndex((line) => line.case === draft.repeatOf)
		change({ repeatOf: repeats[at + 1]?.case })
	}
	useHotkeys(keys && !filing.busy, (pressed) => {
		const act = actOf(pressed)
		if (act === undefined) return false
		if (act === 'file' || act === 'accept') file(act === 'accept' && entry !== undefined)
		else if (act === 'repeat') nextRepeat()
		else if (act === 'another') change({ another: draft.another ? undefined : true })
		else if (act === 'leave') leave()
		else change(act)
		return true
	})
	return (
		<View className="register">
			<View className="register__form">
				{restored && <NoticeBar words={words.restored} icon="file-text" />}
				<RegisterFields draft={draft} faults={faults} tenant={tenant} entries={entries} now={now} />
				{draft.source !== 'phoneCall' && (
					<PhotosField label={words.photos} hint={words.photosHint} photos={photos} />
				)}
				<View className="register__send">
					<Problem words={filing.refused?.words ?? (faults[0] && ways.fault[faults[0].fault])} />
					<Buttons>
						<Button words={words.file} busy={filing.busy} onTap={() => file(false)} />
						{entry && (
							<Button
								words={unitName === undefined ? words.fileAndAccept : words.fileAndAcceptTo(unitName)}
								look="calm"
								disabled={filing.busy}
								onTap={() => file(true)}
							/>
						)}
					</Buttons>
					{named && (
						<Quiet>
							{`${words.file}：${words.fileKey}`}
							{entry && `　${words.fileAndAccept}：${words.fileAndAcceptKey}`}
						</Quiet>
					)}
					{isWritten(draft) && (
						<Buttons>
							<Button words={words.throwAway} look="calm" fit onTap={beginNext} />
						</Buttons>
					)}
				</View>
			</View>
			<RepeatsPanel
				found={found}
				asked={queryOf(draft) !== undefined}
				chosen={draft.repeatOf}
				another={draft.another ?? false}
				tenant={tenant}
				now={now}
				onChoose={(repeatOf) => change({ repeatOf })}
				onAnother={(another) => change({ another: another ? true : undefined })}
			/>
		</View>
	)
}

type Act =
	| 'file'
	| 'accept'
	| 'repeat'
	| 'another'
	| 'leave'
	| Pick<RegisterDraft, 'source'>
	| Pick<RegisterDraft, 'identity'>

/** What a chord does. */
function actOf({ key, alt, ctrl, shift }: Hotkey): Act | undefined {
	if (ctrl && !alt && key === 'ENTER') return shift ? 'accept' : 'file'
	if (key === 'ESCAPE') return 'leave'
	if (!alt || ctrl) return undefined
	if (key === 'R') return 'repeat'
	if (key === 'A') return 'another'
	const source = typedSources[Number(key) - 1]
	if (source !== undefined) return { source }
	const identity = (['named', 'anonymous', 'confidential'] as const).find(
		(one) => identityDigits[one] === key,
	)
	return identity && { identity }
}

/** Out of a box first; from outside of one, back to where one came from. What is typed is kept. */
function leave(): void {
	const active = document.activeElement
	if (active instanceof HTMLElement && active.matches('input, textarea')) active.blur()
	else goBack()
}
