import { voiceText } from '@huying/shared/text/zh-CN/index'
import { VOICE_LIMIT, VOICE_SECONDS } from '@huying/shared/voice/voice'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { Button } from '../kit/button'
import { Field } from '../kit/field'
import { Icon } from '../kit/icon'
import { Buttons } from '../kit/row'
import { Tap } from '../kit/tap'
import { dropPhoto, sourceOf } from '../photo/kept-files'
import type { KeptVoice } from './kept-voice'
import { canRecord } from './recorder'
import { usePlayer } from './use-player'
import { useRecorder } from './use-recorder'
import './voice.scss'

const text = voiceText.part

type Props = {
	/** What was recorded so far: kept on this phone, not sent yet. */
	value: readonly KeptVoice[]
	onChange: (voices: readonly KeptVoice[]) => void
	label?: string
	hint?: string
	error?: string | undefined
	/** How many there may be. */
	most?: number
	/** Listens as soon as the page is there: the tap that led to it said so. */
	begin?: boolean
}

/**
 * Speaking instead of writing: one tap begins, one tap ends, each recording can be heard and taken away. Where nothing
 * can be recorded, nothing is shown.
 */
export function VoicePart({
	value,
	onChange,
	label = text.label,
	hint = text.hint,
	error,
	most = VOICE_LIMIT,
	begin = false,
}: Props) {
	const recorder = useRecorder((voice) => onChange([...value, voice]))
	const player = usePlayer()
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened
	useEffect(() => {
		if (begin && canRecord() && value.length < most) recorder.start()
	}, [])
	if (!canRecord() && value.length === 0) return null
	const remove = (voice: KeptVoice) => {
		onChange(value.filter(({ id }) => id !== voice.id))
		dropPhoto(voice)
	}
	return (
		<Field label={label} hint={hint} error={error}>
			{value.map((voice, place) => {
				const on = player.playing === voice.id
				return (
					<View key={voice.id} className="voice">
						<Tap
							className="voice__play"
							label={on ? text.pause(place + 1) : text.play(place + 1)}
							onTap={() => player.toggle(voice.id, () => sourceOf(voice))}
						>
							<Icon name={on ? 'square' : 'play'} colour="accent" />
							<View>{text.one(place + 1, voice.seconds)}</View>
						</Tap>
						<Tap className="voice__remove" label={text.remove(place + 1)} onTap={() => remove(voice)}>
							<Icon name="x" colour="quiet" />
						</Tap>
					</View>
				)
			})}
			{player.failed !== undefined && <View className="voice__words">{voiceText.problem.playing}</View>}
			{recorder.step === 'recording' ? (
				<View className="voice__live">
					<View className="voice__count">{text.listening(recorder.seconds, VOICE_SECONDS)}</View>
					<Buttons>
						<Button words={text.stop} icon="square" onTap={recorder.stop} />
						<Button words={text.cancel} look="calm" onTap={recorder.cancel} />
					</Buttons>
				</View>
			) : (
				value.length < most &&
				canRecord() && (
					<Button
						words={recorder.step === 'asking' ? text.asking : value.length === 0 ? text.start : text.more}
						look="plain"
						icon="mic"
						busy={recorder.step === 'asking'}
						onTap={recorder.start}
					/>
				)
			)}
			{recorder.problem !== undefined && <Trouble problem={recorder.problem} />}
		</Field>
	)
}

/** What went wrong, and, where the microphone was refused, the way to allow it. */
function Trouble({ problem }: { problem: 'refused' | 'broken' | 'tooShort' }) {
	return (
		<View className="voice__trouble">
			<View className="voice__words">{voiceText.problem[problem]}</View>
			{problem === 'refused' && process.env.TARO_ENV === 'weapp' && (
				<Button
					words={voiceText.problem.settings}
					look="calm"
					fit
					onTap={() => Taro.openSetting().catch(() => undefined)}
				/>
			)}
		</View>
	)
}
