import { onceFor } from '../appointment/by-command'
import { commandPerson } from '../appointment/command-person'
import type { Handlers } from '../edge/endpoint'
import { commandInvitation } from '../invitation/command-invitation'
import { invitationView, join } from '../invitation/join'
import type { Table } from '../store/table'
import { people } from './people'
import { peopleFile } from './people-file'
import type { PeoplePorts } from './people-ports'
import { person } from './person'
import { putPeopleFile } from './put-people-file'

/** The routes of people, their posts, and invitations. */
export function peopleHandlers(table: Table, ports: PeoplePorts): Handlers<'people'> {
	return {
		people: ({ who, query }) => people(table, who, query, ports.now()),
		person: ({ who, params }) => person(table, ports, who, params.user),
		commandPerson: ({ who, params, body }) => commandPerson(table, ports, who, params.user, body),
		commandInvitation: ({ who, body }) => commandInvitation(table, ports, who, body),
		invitation: ({ who, params }) => invitationView(table, who.tenant, params.code, ports.now()),
		joinByInvitation: ({ who, params, body, correlation }) =>
			onceFor(table, ports, who, `join ${params.code}`, body, (once) =>
				join(table, ports, who, params.code, body, correlation, once),
			),
		peopleFile: ({ who, query }) => peopleFile(table, who, query.unit, ports.now()),
		putPeopleFile: ({ who, body }) => putPeopleFile(table, ports, who, body),
	}
}
