import api from '../api/lang/da.ts';
import audit from '../audit/lang/da.ts';
import connection from '../connection/lang/da.ts';
import entity from '../entity/lang/da.ts';
import profile from '../profile/lang/da.ts';
import prompt from '../prompt/lang/da.ts';
import ui from '../ui/lang/da.ts';
import version from '../version/lang/da.ts';

export default { ...api, ...ui, ...entity, ...version, ...connection, ...profile, ...prompt, ...audit };
