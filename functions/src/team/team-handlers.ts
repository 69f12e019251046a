import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import { archiveForUnit, archiveView, objectionsOfUnit, unitArchives } from '../archive/archives'
import { decideObjection, objectToEntry } from '../archive/objections'
import type { Handlers } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { chooseStars } from '../star/choose-stars'
import { readStars } from '../star/star-store'
import { mayChooseStars, starsView } from '../star/star-views'
import type { Table } from '../store/table'
import { previewTeams, putTeams, teamFile } from './team-file'
import { phoneShownItem } from './team-store'
import { villageTeam } from './village-team'
import { changeTeam, teamsAnswer } from './write-teams'

/** The routes of teams, archives and stars. */
export function teamHandlers(table: Table, ports: Ports): Handlers<'team'> {
	const { now } = ports
	return {
		villageTeam: ({ params }) => villageTeam(table, params.village, now()),
		teams: ({ who, params }) => teamsAnswer(table, who, params.region, now()),
		changeTeam: ({ who, params, body }) => changeTeam(table, who, params.region, body, now()),
		teamFile: ({ who, params }) => teamFile(table, who, params.region, now()),
		previewTeams: ({ who, params, body }) => previewTeams(table, who, params.region, body, now()),
		putTeams: ({ who, params, body }) => putTeams(table, who, params.region, body, now()),
		showPhone: async ({ who, body: { show } }) => {
			const Item = phoneShownItem(who.tenant, who.user, show, now())
			// The same sent again comes to the same: no record of the command is needed
			await table.client.send(new PutCommand({ TableName: table.name, Item }))
			return { shown: show }
		},
		myArchive: ({ who, params }) => archiveView(table, who, who.user, params.month, now()),
		archiveOf: ({ who, params }) => archiveForUnit(table, who, params, now()),
		unitArchives: ({ who, params }) => unitArchives(table, who, params.unit, params.month, now()),
		objectToEntry: ({ who, params, body }) => objectToEntry(table, who, params.month, body, now()),
		archiveObjections: ({ who, params }) => objectionsOfUnit(table, who, params.unit, now()),
		decideArchiveObjection: ({ who, params, body }) => decideObjection(table, who, params.unit, body, now()),
		stars: async ({ who, params: { month } }) =>
			starsView(table, who, month, await readStars(table, who.tenant, month), now()),
		chooseStars: async ({ who, params: { month } }) => {
			if (!mayChooseStars(who, now())) throw new RefusalError('notYours')
			const chosen = await chooseStars(table, who.tenant, month, now(), who.user)
			return starsView(table, who, month, chosen, now())
		},
	}
}
