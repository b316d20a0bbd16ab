import api from '../api/lang/en.ts';
import audit from '../audit/lang/en.ts';
import connection from '../connection/lang/en.ts';
import entity from '../entity/lang/en.ts';
import profile from '../profile/lang/en.ts';
import prompt from '../prompt/lang/en.ts';
import ui from '../ui/lang/en.ts';
import version from '../version/lang/en.ts';

/** Every word of the section, each from the room that says it. */
export default { ...api, ...ui, ...entity, ...version, ...connection, ...profile, ...prompt, ...audit };
