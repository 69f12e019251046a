import { patrol as words } from '@huying/shared/text/zh-CN/grid-day'
import { Image } from '@tarojs/components'
import { api } from '../api/client'
import { useAnswer } from '../api/use-answer'
import { Failure } from '../kit/failure'
import { Sheet } from '../kit/sheet'
import { Waiting } from '../kit/waiting'
import { Paragraph, Quiet } from '../kit/words'
import { drawTrack } from '../trace/track-drawing'
import './track-sheet.scss'

type Props = { patrol: string | undefined; onClose: () => void }

/**
 * Where one walked on a patrol, drawn without a map: nobody but the worker is to know it, so no map's server is asked for
 * the place.
 */
export function TrackSheet({ patrol, onClose }: Props) {
	const { value, failure, reload } = useAnswer(patrol, () =>
		api.patrolTrack({ params: { patrol: patrol ?? '' } }),
	)
	const drawn = value && drawTrack(value)
	const doubtful = value ? Object.values(value.doubts).reduce<number>((sum, n = 0) => sum + n, 0) : 0
	return (
		<Sheet open={patrol !== undefined} title={words.track} onClose={onClose}>
			{!value && failure && <Failure words={failure.message} onRetry={reload} />}
			{!value && !failure && <Waiting />}
			{value && drawn === undefined && <Paragraph>{words.noTrack}</Paragraph>}
			{value && drawn !== undefined && (
				<>
					<Image className="track-sheet" src={drawn} mode="aspectFit" {...{ 'aria-hidden': 'true' }} />
					<Paragraph>
						{words.walked(words.metres(value.metres), words.minutes(Math.round(value.seconds / 60)))}
					</Paragraph>
					<Quiet>{words.north}</Quiet>
				</>
			)}
			{doubtful > 0 && <Quiet>{words.doubtful(doubtful)}</Quiet>}
		</Sheet>
	)
}
