import type { Tenant } from '@huying/shared/tenant/tenant'
import * as words from '@huying/shared/text/zh-CN/office-case'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { GiveJob } from '../../grid-handover/give-job'
import { HelpingFacts } from '../../helping/helping-facts'
import { Card } from '../../kit/card'
import { NoticeBar } from '../../kit/notice-bar'
import { Paragraph } from '../../kit/words'
import { VoicesCard } from '../../voice/voices-card'
import { LettersCard } from '../letter/letters-card'
import { EraseCallerCard } from '../personal-data/erase-caller'
import { CaseActions } from './case-actions'
import { CaseErrand } from './case-errand'
import { CaseEvidence } from './case-evidence'
import { CaseFacts } from './case-facts'
import { CaseHead } from './case-head'
import { CaseProposal } from './case-proposal'
import { CaseRoom } from './case-room'
import { CaseStanding } from './case-standing'
import { CaseTrace } from './case-trace'
import { MoveSheet } from './move-sheet'
import { officeMovesOf } from './moves'
import type { Seen } from './use-case'
import type { Moving } from './use-move'
import './office-case.scss'

type Props = {
	view: Seen
	moving: Moving
	tenant: Tenant | undefined
	now: number
	/** Beside a list: all actions stay in sight at the bottom, with their letters. */
	wide: boolean
	/** The last reload failed, in words. */
	stale: boolean
	notice: string | undefined
	onReload: () => void
}

/** One case for the office: the same beside the list on a desk, and on a page of its own on a phone. */
export function OfficeCase({ view, moving, tenant, now, wide, stale, notice, onReload }: Props) {
	const said = view.text !== undefined && view.text.trim() !== view.title?.trim()
	return (
		<View className="office-case">
			{stale && (
				<NoticeBar
					words={words.staleCase(sayTime(view.at, now))}
					action={{ words: words.reload, onTap: onReload }}
				/>
			)}
			{notice !== undefined && <NoticeBar words={notice} icon="check" />}
			<CaseHead view={view} now={now} />
			<CaseStanding view={view} now={now} />
			<CaseEvidence view={view} now={now} />
			<VoicesCard view={view} />
			{said && (
				<Card>
					<Paragraph>{view.text}</Paragraph>
				</Card>
			)}
			<CaseProposal view={view} />
			<CaseRoom view={view} now={now} />
			<CaseFacts view={view} tenant={tenant} now={now} />
			<HelpingFacts view={view} now={now} />
			{view.errand && <CaseErrand view={view} errand={view.errand} now={now} onReload={onReload} />}
			{!wide && (
				<View className="office-case__others">
					<CaseActions view={view} moving={moving} keys={false} which="others" />
				</View>
			)}
			<GiveJob view={view} />
			<LettersCard view={view} />
			<EraseCallerCard view={view} now={now} />
			<CaseTrace view={view} now={now} />
			{wide && officeMovesOf(view).length > 0 && (
				<View className="office-case__foot">
					<CaseActions view={view} moving={moving} keys which="all" />
				</View>
			)}
			{moving.move !== undefined && (
				<MoveSheet
					key={moving.move}
					view={view}
					move={moving.move}
					draft={moving.draft}
					restored={moving.restored}
					photos={moving.photos}
					busy={moving.busy !== undefined}
					problem={moving.problem}
					now={now}
					onChange={moving.change}
					onSend={moving.send}
					onClose={moving.close}
				/>
			)}
		</View>
	)
}
