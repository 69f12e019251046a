import type { CaseAnswer } from '@huying/shared/case/case-view'
import { voiceText } from '@huying/shared/text/zh-CN/index'
import type { Voice } from '@huying/shared/voice/voice'
import { View } from '@tarojs/components'
import { Icon } from '../kit/icon'
import { Tap } from '../kit/tap'
import { usePlayer } from './use-player'
import './voice.scss'

const text = voiceText.part

type Props = {
	voices: readonly Voice[]
	/** Where each can be fetched, by its name. */
	pictures: CaseAnswer['pictures']
	/** To whoever spoke. */
	own?: boolean
}

/** Recordings of a case: each is played by a tap, and under it stands what was written down of it. */
export function VoiceList({ voices, pictures, own = false }: Props) {
	const player = usePlayer()
	return (
		<>
			{voices.map(({ voice, text: words }, place) => {
				const { url, seconds } = pictures[voice] ?? {}
				if (url === undefined) return null
				const on = player.playing === voice
				return (
					<View key={voice}>
						<View className="voice">
							<Tap
								className="voice__play"
								label={on ? text.pause(place + 1) : text.play(place + 1)}
								onTap={() => player.toggle(voice, async () => url)}
							>
								<Icon name={on ? 'square' : 'play'} colour="accent" />
								<View>{text.one(place + 1, seconds ?? 1)}</View>
							</Tap>
						</View>
						{player.failed === voice && <View className="voice__words">{voiceText.problem.playing}</View>}
						<View className="voice__text">
							{words === undefined
								? own
									? voiceText.heard.waitingOwn
									: voiceText.heard.waiting
								: voiceText.heard.of(words)}
						</View>
					</View>
				)
			})}
		</>
	)
}
