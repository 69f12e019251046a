import { own } from '@huying/shared/text/zh-CN/errand-own'
import { voiceText } from '@huying/shared/text/zh-CN/index'
import { api } from '../api/client'
import { Button } from '../kit/button'
import { Failure } from '../kit/failure'
import { Buttons } from '../kit/row'
import { usePlayer } from '../voice/use-player'

const text = own.pictures

type Props = {
	/** The case. */
	id: string
	/** The recording, for whoever may hear it. */
	voice: string | undefined
	/** What is said in it, for whoever does not see the page. */
	of: string
}

/** A recorded yes, fetched by a tap only, because that one listened is kept as looking is. None: nothing is shown. */
export function HearButton({ id, voice, of }: Props) {
	const player = usePlayer()
	if (voice === undefined) return null
	const on = player.playing === voice
	const words = on ? text.hush : text.hear
	return (
		<>
			<Buttons>
				<Button
					words={words}
					label={`${of}，${words}`}
					look="calm"
					icon={on ? 'square' : 'play'}
					onTap={() =>
						player.toggle(
							voice,
							async () => (await api.lookAtMaterial({ params: { case: id, photo: voice } })).url,
						)
					}
				/>
			</Buttons>
			{player.failed === voice && <Failure words={voiceText.problem.playing} />}
		</>
	)
}
