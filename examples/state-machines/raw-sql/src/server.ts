import { Pool } from 'pg';
import { buildApp } from './app';

buildApp(new Pool()).listen(3000);
